/** Help, lending, money, health. How an entry is written: see `lexicon.ts`. */
export const helpWords = `
utstyr=utstyret=equipment=gear sportsutstyr=sport+utstyr=idrettsutstyr turutstyr=tur+utstyr fritidsutstyr=fritid+utstyr skiutstyr=ski+utstyr alpinutstyr=alpin+utstyr
utstyr > utlån bua utstyrssentral utstyrslån
utlån=utlåne=låne_ut=utlånes=lending=lånast_ut utstyrslån=utstyr+lån=utstyrsutlån=låne_utstyr=lån_av_utstyr utlånssentral=utlån+sentral utlånsordning=utlån+ordning=låneordning utstyrssentral=utstyr+sentral=utstyrssentralen utstyrsbod=utstyr+bod bua=skattekista=bua-nettverket lån bruktbank=utstyrsbank
utstyrssentral bua utlån utstyrslån sportsutstyr turutstyr fritidsutstyr skiutstyr frilager
lån=låne=låner=lånt=borrow=til_låns
leie=leige=utleie=utleige=rent=rental lån
skibytte=ski+bytte=skibyttedag=skibyttekveld=bytte_ski byttemarked=bytte+marked=bytte_marked=byttemarknad=bytteordning utstyrsmarked
klær=klede=clothes=kle=plagg=klær_til_barn=barneklær=vinterklær klesbytte=klær+bytte=klesbyttedag=klesbytting=bytte_klær=klesbytteaften=swap=klesswap=clothes_swap bruktbutikk=brukt+butikk=bruktmarked=loppebutikk=second_hand=secondhand=gjenbruksbutikk=fretex klesutdeling=klær+utdeling=gratis_klær
gjenbruk=ombruk=brukt=reuse=resirkulering=recycling bruktbutikk klesbytte bytte
bytte=byte=byting
loppemarked=loppe+marked=loppis=loppemarknad=garasjesalg=flea_market brukt gjenbruk
matutdeling=mat+utdeling=food_bank=matbank=gratis_mat=mathjelp matsentral=mat+sentral=fattighuset matkasse=mat+kasse=matpose=matposer gratis_matkasser
matutdeling fellesmåltid
julehjelp=jul+hjelp=julegaver_til_barn=gratis_julegaver julegave=jul+gave=julegaver=julegåve giverglede
rimelig=rimeleg=billig=billeg=cheap=lav_pris=lavpris=low_cost=lite_penger=dårlig_råd=trang_økonomi=lav_inntekt=låg_inntekt=billigere=halv_pris=lavere_pris gratis
gratis~=kostnadsfri=kostnadsfritt=free=vederlagsfri=vederlagsfritt=uten_kostnad=utan_kostnad=uten_betaling=utan_betaling=uten_å_betale=utan_å_betale=koster_ingenting=koster_ikke_noe=kostar_ikkje_noko=free_of_charge=ingen_kostnad=ingen_avgift=null_kroner=0_kr=0_kroner=ikke_betale=gratistilbud nuvttá
betaling=betale=payment
pris=prisar=price=kostnad=koste=koster
kontingent=medlemskontingent=medlemsavgift=treningsavgift=medlemspris deltakeravgift=deltaker+avgift=påmeldingsavgift avgift egenandel=eigendel
støtte=stønad=støtteordning=tilskudd=tilskot=økonomisk_støtte=økonomisk_hjelp=få_dekket=dekke_kontingent=støtte_til_fritid=søke_støtte=hjelp_til_å_betale=funding=pengestøtte=fritidskasse=fritidskonto=fritidsfond=aktivitetsfond aktivitetsstøtte=aktivitet+støtte kontingentstøtte=kontingent+støtte=kontingentkasse=aktivitetskasse fritidskort bidrag
støtte > fritidskort aktivitetskort opplevelseskort stipend fond kontingentstøtte sosialhjelp kontantstøtte økonomi sosialstønad
fritidskort=fritid+kort=fritidskortet=fritidskortordning=leisure_card aktivitetskort=aktivitet+kort opplevelseskort=opplevelse+kort=kultur_og_fritidskort kontingentstøtte kontingent kulturkort=kultur+kort
stipend=scholarship fond legat
økonomi=økonomisk=fattigdom=låginntekt=lavinntekt=barnefattigdom rådgivning
hjelp~=hjelpe=help=assistance
kontakt
støttekontakt!=støtte+kontakt=støttekontaktar=støttekontakter fritidskontakt=fritid+kontakt=fritidskontaktar treningskontakt=trening+kontakt=treningsvenn=treningskompis bistand fritidsvenn=fritid+venn aktivitetsvenn=aktivitet+venn=aktivitetsvenner=aktivitetsvenninne=aktivitetskontakt fritid_med_bistand=fritid_for_alle følgesvenn=følge+venn besøksvenn ledsager=ledsagar=ledsagerbevis avlastning=avlasting=foreldrene_får_fri=foreldra_får_fri=avlastningshelg=avlastningsbolig=avlastingshelg mentor
besøksvenn=besøk+venn=besøksvenner=besøkstjeneste ensomhet
bistand=assistanse
ensomhet=einsemd=ensom=einsam=lonely=mye_alene=føler_meg_alene=være_alene=få_venner=finne_venner=nye_venner=få_nye_venner=vanskelig_å_få_venner=ingen_venner > vennegruppe møteplass aktivitetsvenn natthjem besøksvenn fritidsvenn
venner=venn=ven=venar=friends=friend=kompis=kompisar=vennskap=vennegjeng vennegruppe=venn+gruppe
mobbing=mobbe=mobbet=bullying=mobba=utestengelse=utestenging=utanforskap=utenforskap=mobbeombud mot!=mot-gruppe=mot_gruppa=mot-gruppa=modige_ungdom=si_fra trivsel blime=blimelyst
mobbing > mot mobbeombud trivselsprogram
mestring=meistring=selvtillit=sjølvtillit=selvfølelse=selvbilde=confidence=trygg_på_seg_selv
psykisk=mental=mentalt=psykisk_helse=mental_health=depresjon=deprimert=psykologtjeneste=psykolog=terapi=psykiskhelse angst stress > samtaletilbud=samtale+tilbud helsestasjon noen_å_snakke_med mental_helse_ungdom mindfulness
noen_å_snakke_med=nokon_å_snakke_med=trenger_noen_å_snakke_med=snakke_med_noen samtaletilbud
noen_å_snakke_med > helsestasjon psykisk mentor
angst=anxiety=uro=bekymring=sosial_angst
stress=stressmestring mindfulness
mindfulness=avspenning=avslapning=avslapping=avslappende=meditasjon=meditere=meditation=pusteøvelser=oppmerksomt_nærvær=relaxation=ro_i_hodet=koble_av=kople_av=roen=finne_roen=finne_ro=roe_ned=senke_skuldrene yoga
helsestasjon=helse+stasjon=helsestasjon_for_ungdom=hfu=ungdomshelsestasjon helsesykepleier=helse+sykepleier=helsesøster=helsesjukepleiar=skolehelsetjeneste
helse=helsa=health=folkehelse=folkehelsa > helsestasjon
prevensjon=prevensjonsveiledning=seksualitet=sexologi=sex_og_samfunn=seksuell_helse=seksualundervisning helsestasjon
kosthold=ernæring=sunn_mat=sunt_kosthold=overvekt sunn
kosthold > matlaging
sorg=sorggruppe=sorgstøtte=sørge=sørgende=grief=dødsfall=miste_mamma=miste_pappa=mista_noen=mistet_noen=miste_noen=mistet_mamma_eller_pappa=miste_en_forelder=dødsfall_i_familien=etterlatt=etterlatte > støttegruppe
skilsmisse=samlivsbrudd=skilte_foreldre=divorce=foreldre_som_er_skilt=pis_gruppe=pis-gruppe=to_hjem=to_heimar=delt_bosted=delt_bustad=går_fra_hverandre=gått_fra_hverandre=samlivsbrot > støttegruppe barneprogram
kreft=kreftsyk=kreftrammet=ung_kreft=kreftforening=montebello=cancer
pårørende=pårørande=barn_som_pårørende=søsken_til_syke rusmisbruk=rusmisbruker=rusmisbrukere=foreldre_som_drikker=mamma_drikker=pappa_drikker=voksne_for_barn=barn_av_rusmisbrukere rus=alkohol alateen
rusfri=rusfritt=alkoholfri=alkoholfritt=alcohol_free=uten_alkohol=edru=rusfri_fest juvente juba sobert
rusfri > juvente juba rusfri_møteplass
overgrep=seksuelle_overgrep=incest vold=volden krisesenter=krise+senter støttesenter
vold > ungdom_mot_vold
samtalegruppe støttegruppe=støtte+gruppe=selvhjelpsgruppe=likepersonsgruppe=likeperson=support_group
veiledning=rettleiing=rettleiar=veileder=guidance=rådgivning=rådgjeving
foreldreveiledning=foreldre+veiledning=icdp=foreldrekurs=foreldrestøtte=de_utrolige_årene=cos=circle_of_security=parenting_course=trygghetssirkelen=foreldrerettleiing familievern=familievernkontor
veiledning foreldreveiledning
mentor=mentorordning=natteravn_mentor=storebror=storesøster=big_brother=rollemodell=faddere=fadder nightingale
jobb=jobbe=job=work=deltidsjobb arbeid tjene_penger=tene_pengar=earn_money=ekstrajobb=småjobber=småjobb
jobb arbeid > sommerjobb=sommer+jobb=ferievikar=sommervikar=sommarjobb=summer_job=feriejobb jobbsøking=jobb+søking=søke_jobb=jobbsøknad=jobbkurs=cv=cv-kurs=lage_cv=skrive_cv=cv_kurs arbeidstrening=arbeid+trening nav
tjene_penger sommerjobb jobb
nav=losordning=loskontakt ungdomslos
barnevern=barnevernstjeneste=barnevernet fosterbarn=fosterhjem=fosterforeldre
funksjonsnedsettelse=funksjonsnedsetjing=funksjonshemming=funksjonshemma=funksjonshemmet=funksjonshemmede=funksjonsnedsatt=funksjonshindra=funksjonsvariasjon=handikap=handikappa=handicap=disability=disabled=special_needs=nedsatt=nedsatt_funksjonsevne=nedsett_funksjonsevne=spesielle_behov=særskilte_behov=ekstra_behov=spesielt_behov tilrettelagt=tilrettelegging=tilrettelagd=tilpasset=tilpassa=universell_utforming=universelt_utformet=adapted=accessible
funksjonsnedsettelse tilrettelagt > rullestol paraidrett utviklingshemning=utviklingshemming=utviklingshemmet=utviklingshemmede=utviklingshemma=utviklingshemmete=psykisk_utviklingshemmet=lærehemning=downs=downs_syndrom=down_syndrom=lærevansker=lærevanskar=down-syndrom special_olympics
funksjonsnedsettelse > paraidrett autisme adhd synshemmet døv cerebral_parese bistand fritid_med_bistand utviklingshemning
tilrettelagt behov
utviklingshemning special_olympics
utviklingshemning autisme adhd rullestol synshemmet døv > tilrettelagt paraidrett
cerebral_parese=cp
nevrodivergent=nevromangfold=nevroutvikling=neurodivergent > autisme=autist=på_spekteret=autistisk=autism=asperger=autismespekter adhd=add=adhd-barn tourettes=tourette sensorisk
synshemmet=syn=blind=svaksynt=synshemma=synshemmede=blinde=blindeforbund ledsager
døv=hørselshemmet=hørselshemma=hørselshemmede=døve=deaf hørsel=høyrsel tegnspråk teleslynge
stamming=stamme=logoped
diabetes
astma=pustevansker=pusteproblemer=tung_pust
allergi
cøliaki=glutenfri=gluten
transport=buss=skyss=taxi=busskort=buss+kort=henting=aktivitetsskyss=bussbillett ungdomskort
informasjon=info=information ungdomsinfo informasjonsmøte
utdeling=utdeles
humanitær=humanitært
krise=krisehjelp=alarmtelefon
beredskap=beredskapsvakt
dagtilbud aktivitetssenter
sykehus=sykehusklovn=sjukehus=langtidssyk
bua utlån utstyrssentral utstyrslån > fritidsbanken skattekista frilager sportsbua utstyrsbua utstyrsbibliotek tursekk lånebua verktøybank tingenes_bibliotek
tursekk=låne_tursekk turutstyr
låne_ski=låne_skiutstyr=leie_ski=skiutlån=skiutleie > utstyrssentral skiutstyr bua utlån utstyrslån skattekista
låne_sykkel=sykkelutlån=leie_sykkel > utstyrssentral bua utlån skattekista
låne_telt=låne_turutstyr > turutstyr utstyrssentral bua utlån skattekista
låne_skøyter=skøyteutlån=leie_skøyter > utstyrssentral bua utlån skattekista
ski_til_låns utstyrssentral
friplass=friplasser=gratisplass=søskenmoderasjon=moderasjon=redusert_pris=redusert_kontingent=rabatt > gratis støtte
har_ikke_råd=ikke_råd=råd_til_fritid=råd_til_trening=uten_penger=lite_råd=råd_til > støtte gratis rimelig fritidskort
penger=pengar=money støtte
penger økonomi > fritidskort aktivitetskort opplevelseskort kontingentstøtte
fri_entré=fri_entre=gratis_inngang=gratis_adgang=fri_inngang=gratis_billett gratis
skolesekk=skolestartpakke=skolestarthjelp
brukte_klær=arvede_klær=arvetøy=vinterdress=vinterdresser klær
gi_bort=gis_bort=gratis_til_henting gjenbruk
verktøybank=låne_verktøy utlån
konfirmasjonsklær=leie_bunad bunad
mathjelp=matstasjon=matutlevering matutdeling
fattig=fattige=økonomisk_vanskelig > støtte matutdeling fritidskort
home-start=familiekontakt=familiehjelp=barnepass avlastning
familiesenter=familie+senter=familiens_hus=familiehus=familiestøtte > åpen_barnehage helsestasjon foreldreveiledning
turvenn=tur+venn=gåvenn aktivitetsvenn
leksevenn > aktivitetsvenn leksehjelp
noen_å_være_med=noen_å_gå_med=følge_til_trening=følge_til_aktivitet=hjelp_til_å_komme_i_gang > aktivitetsvenn fritid_med_bistand støttekontakt
få_følge=med_følge fritid_med_bistand
bli_kjent=bli_kjent_med_andre=treffe_andre=møte_andre=møte_nye_venner=blir_kjent=treffe_folk=møte_folk=bli_kjent_med_folk=bli_kjende=bli_kjend=bli_kjent-kveld > møteplass venner
livsmestring=livsmeistring=livsmestringskurs > mestring psykisk
selvskading=selvskade psykisk
spiseforstyrrelse=spiseforstyrrelser=anoreksi=bulimi=ros-rådgivning psykisk
selvmord=selvmordstanker psykisk
ung_fontene=fontenehus psykisk
trist=lei_seg=vanskelig_hjemme=tunge_tanker > psykisk samtaletilbud
sinnemestring=sinne=sint
kors_på_halsen=alarmtelefonen=ung.no=kirkens_sos=hjelpetelefon noen_å_snakke_med
samtale > samtalegruppe
babymassasje=baby+massasje babytreff
babyyoga=mammayoga barsel
mammatrening=mamma+trening=barseltrening=mor_og_barn_trening=barnevogntrening barsel
barselgruppe barsel
lekestue=tumlegruppe=tumletid=tumlelek småbarnstreff
helsesykepleier helsestasjon
sanserom=snoezelen=sansehage=stille_rom tilrettelagt
dissimilis=helt_med=nfu=hei-klubb utviklingshemning
ridderuka=ridderrennet paraidrett
lettlest=lett_norsk
ledsager > ledsagerbevis
tilrettelagt > fritidsklubb_for_funksjonshemmede tilrettelagt_fritid
funksjonshemmede_barn funksjonsnedsettelse
trygg_voksen=trygge_voksne
gatekontakt=ruskonsulent utekontakt
trivselsleder=trivselsprogram mobbing
nettmobbing=netthat mobbing
inkluderende=inkludert inkludering
kontaktperson=kontaktpersonar støttekontakt
frivillig_venn=finne_en_venn besøksvenn
skyss > aktivitetsskyss
arbeidspraksis=praksisplass=arbeid_for_ungdom=jobb_for_ungdom=lønnet_arbeid=rydde_i_park sommerjobb
barnevakt=barnevaktkurs=barnepassekurs
sommerbedrift=sommerentreprenør > gründer sommerjobb
samtale støttegruppe > møteplass_for_pårørende
kreft > pårørende støttegruppe
pårørende > støttegruppe kreft
søvn=søvnkurs=søvnproblemer=sove_dårlig=sovevansker=søvnvansker > helsestasjon stressmestring
rus alkohol > pårørende rusfri
noen_som_lytter=fortelle_noen=lyttende_voksne noen_å_snakke_med
rimelig > friplass gratis ferie_for_alle
ferieleir=ferie+leir > sommerleir feriekoloni
redusert_pris rimelig
leie_lokale=leie_av_lokale=leie_rom=leie_av_rom=utleie_av_lokaler leie
barnebursdag=barn+bursdag=feire_bursdag=bursdag_for_barn bursdag
norske_venner=få_norske_venner=møte_nordmenn > vennefamilie flyktningvenn språkkafe
integrering > internasjonal språkkafe vennefamilie flyktningguide
inkludering > tilrettelagt
utlånsbod utlån
trenger_klær=trenger_utstyr=mangler_utstyr=mangler_klær > utstyrssentral bruktbutikk klesutdeling bua
trenger_mat=mangler_mat=mat_til_familier > matutdeling
trenger_hjelp=trenger_støtte > støtte samtaletilbud
hjelp_med_søknad=søknadshjelp=fylle_ut_skjema
økonomisk_rådgivning=gjeldsrådgivning økonomi
følelser=vonde_følelser psykisk
venninne=venninner=bestevenn=få_en_venn venner
utenfor=holdes_utenfor=står_utenfor=utestengt > mobbing ensomhet
sliter_på_skolen=skoleproblemer=skolevegring=skulevegring=skolefravær > leksehjelp mentor psykisk
ungdom_uten_jobb=unge_utenfor=ung_i_arbeid=ung_i_jobb jobb
kontaktfamilie=besøkshjem avlastning
weekendavlastning=helgeavlastning avlastning
barn_med_spesielle_behov funksjonsnedsettelse
hjelpemiddel=hjelpemidler
rullestolvennlig=tilgjengelig tilrettelagt
epilepsi=kronisk_syk=kronisk_sykdom langtidssyk
sykehus langtidssyk
helse > kosthold
sex > samtykke prevensjon
babysitter=babysitterkurs=barnepasserkurs barnevakt
lovhjelp=rettshjelp=jushjelp=juridisk_hjelp=advokatvakt rådgivning
gjeld=gjeldsproblemer økonomi
bolig=bustad husleie > økonomi nav
praksis=lærling=læreplass jobb
adopsjon adoptiv
beredskapshjem fosterbarn
bpa bistand
spillavhengighet=spilleproblemer rus
traumer psykisk
kort=korta
leksekafe=lekse+kafe
busskort=buss+kort
lekedag=leke+dag
matpakke
pakke
søt=søte
bytteordning=bytte+ordning
byttedag=bytte+dag
ensomhet > bli_kjent flyktningguide vennefamilie
leddgikt=barneleddgikt=barnegikt langtidssyk
sjelden_diagnose=sjeldne_diagnoser=frambu langtidssyk
røykeslutt=røyk=røyking=snus=snusing=vape=vaping=slutte_å_snuse=slutte_å_røyke > helsestasjon
hasj=cannabis=narkotika > rus helsestasjon utekontakt
abort=uønsket_gravid > prevensjon helsestasjon
lommepenger=lomme+penger=lommepengar > sommerjobb jobb
bostøtte barnetrygd sosialkontor > nav økonomi sosialhjelp
partytelt projektor høyttaler=høyttalar=høyttalere > utlån utlånssentral
selvhjelp=sjølvhjelp samtalegruppe
skolehelsetjenesten=skolehelsetenesta helsestasjon
fysioterapi=fysioterapeut
gratis_utstyr=gratis_utlån=låne_gratis=lån_gratis > bua utstyrssentral utlån utstyrslån
låne_kajakk=låne_kano=leie_kajakk=leie_kano=kanoutlån > utstyrssentral bua utlån kano
følgebevis ledsagerbevis
nattbuss=hjem_fra_klubben transport
hentebringe=henting_og_bringing=kjøre_til_trening=haike_til_trening > transport
vennekveld=vennetreff=finne_vennegjeng > venner møteplass
skjermtid > foreldreveiledning
skilt > skilsmisse
dørskilt!=dørskilter trafikkskilt! navneskilt!
omsorg=omsorgen
syndrom!
sykepleier=sykepleiar=sjukepleiar
los=fritidslos=fritid+los aktivitetslos=aktivitet+los=aktivitetsguide=aktivitet+guide=fritidsguide=fritid+guide aktivitetsvenn fritid_med_bistand
guide=guider
pubertet=pubertetskurs=pubertetsprat kroppspress=kropp+press > helsestasjon prevensjon
bup=ppt=abup=rask_psykisk_helsehjelp > psykisk helsestasjon samtaletilbud
samlivskurs=samliv+kurs=kjærestekurs > familievern
allemed=alle_med=ung_fritid > fritidskort kontingentstøtte inkludering
ransel=skolesekker=skolestart_utstyr > skolesekk bua
regntøy=regnklær=regndress støvler=støvel=gummistøvler=vintersko=vinterstøvler > klær klesbytte skibytte bruktmarked
bursdagseske=bursdagsboks=bursdagskasse > bursdag julehjelp
kjøpe_brukt=kjøpe_og_selge=selge_brukt > bruktmarked loppemarked
`;
