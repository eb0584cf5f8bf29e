/** Those who run it, faith, volunteering and having a say. How an entry is written: see `lexicon.ts`. */
export const societyWords = `
kultur!=kulturen=culture
kultur > musikk teater dans kunst museum film konsert festival utstilling kulturkveld ukm
kulturskole!=kultur+skole=kulturskule=music_and_arts_school=kulturskolerytmikk kulturskoletilbud=kulturskole+tilbud=kulturskoleplass
kulturskole musikkskole
kulturskole > gitarundervisning
museum=museet=museer=museums=folkemuseum=museumsbesøk=museumsklubb utstilling=utstillingar=exhibition galleri=kunstgalleri kunsthall omvisning
historie=soge=history=historielag=vikingtid
viking=vikingar=vikinger=vikingleir=vikingmarked=vikinglag middelalder=mellomalder ridder=riddere=ridderleir
slekt=slektsgransking=slektsforskning
arkeologi=arkeolog=utgravning
kirke=kyrkje=kirka=church=menighet=kyrkjelyd=kirkelig=menighetshus > kirkekor=kirke+kor søndagsskole!=søndag+skole=sundagsskule=sunday_school konfirmant=konfirmasjon=konfirmere_seg=confirmation=konfirmantleir bedehus=bedehuset kristen=kristne=christian lys_våken=lysvåken tårnagenter=tårnagent supersøndag ten_sing trosopplæring=tro+opplæring babysang
kirke > søndagsskole babysang trosopplæring kirkekor konfirmant ten_sing lys_våken tårnagenter bibelgruppe krik
konfirmant > humanistisk_konfirmasjon
trosopplæring lys_våken tårnagenter helgeklubb
kristen > søndagsskole bibelgruppe krik kfuk-kfum ung_kirkesang soul_children ungdomsmøte acta hekta nms_ung laget_norge=skolelag misjon kirke salem oase
kristen kirke
kfuk-kfum=kfuk=kfum=ymca=ywca=kfuk/kfum
krik=kristen_idrettskontakt
frelsesarmeen=frelsesarme=salvation_army fabu
bibelgruppe=bibel+gruppe=bibelstudie=bibelkurs=cellegruppe
muslim=muslimsk=islam=moske=moské=mosque > koranskole=koran+skole=koranundervisning id=eid=id-fest=eidfeiring=eid_fest ramadan=iftar=fasten
muslim > moske koranskole id ramadan
tro=religion=religiøs livssyn!
humanist=humanetisk=human-etisk=humanistisk humanistisk_konfirmasjon=borgerlig_konfirmasjon=humanistisk_ungdom
livssyn > humanist
jødisk=synagoge
hindu=tempel=diwali
buddhist=buddhisme
sikh=gurdwara
katolsk=katolikk=katolske
jul=julaften=christmas=julegrantenning=julefeiring > julemarked=jul+marked=julemarknad=julemesse juleverksted julekonsert=jul+konsert luciatog advent nissefest nisse=nissemarsj
jul > julefest=jul+fest juleverksted julehjelp julekonsert advent juletrefest
påske=påska=easter=påskeverksted=påskeeggjakt=påskeegg
halloween=gresskar=skumle_kvelder=skrekkaften
nyttår=nyttårsaften=new_year nyttårsfest
nasjonaldag=nasjonal+dag=17.mai=17mai=grunnlovsdag=barnetog
karneval=fastelavn=fasching=carnival
speider=speiding=speidargruppe=speidar=speidere=scout=scouts=scouting=speidergruppe=speidertropp=speiderflokk=speidermøte=guide_scouts ulveflokk=ulv=ulvunge=ulveunge=ulvunger småspeider=små+speider=småspeidar stifinner!=stifinnar=stifinnere vandrer=vandrar=rover bever=beverkoloni=beverspeider=bever_speider familiespeiding=familie+speider blåspeider=blå+speider
speider > ulveflokk småspeider stifinner vandrer bever familiespeiding blåspeider speiderleir jamboree
4h=fireh=4h-klubb=4h-gård=4h-gard=4h_klubb=4h_gård=4h-gården gård
ungdomslag=ungdom+lag=bygdeungdomslag=frilynt barnelag=barn+lag bul
demokrati=democracy=innflytelse=påvirke=påverke=medvirkning=medverknad=bestemme=være_med_å_bestemme=medbestemmelse > kommunestyre=kommune+styre ungdomsråd=ungdom+råd=ungdommens_bystyre=ungdommens_kommunestyre=ungdommens_fylkesråd=youth_council=ungdomsrådet=ungdommens_fylkesting=medvirkningsråd=bydelens_ungdomsråd=ungdomsstyre=ungdomspanel=ungdommens_bydelsråd barneråd=barn+råd=barnas_bystyre=barn_og_unges_kommunestyre=barnas_kommunestyre elevråd=elev+råd=elevrådsskolering elevorganisasjon
politikk > ungdomsråd kommunestyre ungdomsparti
politikk=politikar=politiker=politikere=politics=politisk=politikarar demokrati
politikk > ungdomsparti=ungdom+parti=auf=unge_høyre=ungdomspolitikk=ungdomspolitiker=su=rød_ungdom debatt=debattere=debattklubb=debate=debattering=model_un=fn-rollespill
rettighet=rettigheter=menneskerettigheter=menneskerett=barnekonvensjon=rights > amnesty fn=fn-sambandet unicef redd_barna=press_redd_barna=save_the_children barnas_rettigheter
leder=leiar=leader > lederkurs=leder+kurs=leiarkurs ledertrening=leder+trening=leiaropplæring=lederopplæring ungdomsleder=ungdom+leder=ungleder=ungdomsledere barneleder=barn+leder aktivitetsleder=aktivitet+leder=aktivitetsleiar aktivitørkurs tillitsvalgt
førstehjelp!=første+hjelp=fyrstehjelp=first_aid=hjerte-_og_lungeredning=hlr=hjerte_og_lungeredning=hjartestartar=førstehjelpskurs=redde_liv_kurs=stabilt_sideleie=legge_i_sideleie=livreddende_førstehjelp=nothjelp=nothjelperkurs livredning
røde_kors=raudekors=raude_kors=red_cross=røde_kors_ungdom=rød_kors=rk_ungdom=ungdommens_røde_kors bark=barnas_røde_kors=barn_aktivitet_røde_kors rkr
bark fritidstilbud
humanitær > røde_kors redd_barna frelsesarmeen kirkens_bymisjon norsk_folkehjelp sanitet blå_kors
kirkens_bymisjon=bymisjon=bymisjonen
norsk_folkehjelp folkehjelp solidaritetsungdom=solidaritetsungdommen
folkehjelp!=folk+hjelp
sanitet=sanitetsforening=sanitetsforeining=sanitetskvinner=sanitetsungdom=n.k.s
blå_kors=barnas_stasjon=blåkors
sos_barnebyer=barneby
natteravn=nattravn=natteravner=night_raven
brannkonstabel brannvern=brann+vern=brannvernleder=eldar brannkadett=ungdomsbrannkorps brann=brannvesen=brannstasjon
redningskorps=redning+korps=hjelpekorps=redningshund=røde_kors_hjelpekorps
sivilforsvar=heimevern=hv-ungdom=hv_ungdom=heimevernsungdom=heimevernsungdommen
politi=politiet
frivillig=frivillige=friviljug=volunteer=volunteers=frivilleg=bli_frivillig=være_frivillig=vere_frivillig=hjelpe_andre frivillighet=frivilligheit=frivilligarbeid=frivillig_arbeid=volunteering=volunteer_work dugnad frivilligsentral
frivilligsentral=frivillig+sentral=frivillighetssentral=frivilligsenter=volunteer_centre=volunteer_center nærmiljøsentral=nærmiljø+sentral=nærmiljøsenter nærmiljøhus
dugnad=dugnadsdag=ryddedag=ryddedugnad=vårrydding=ryddeaksjon
forening~=foreining=association=lag_og_foreninger=organisasjon
inkludering=inkludere=inkluderande=inclusion mangfold=mangfald=diversity fellesskap=fellesskapet=community
skeiv=regnbue=queer=pride=lhbt=lhbtiq=lhbti=lgbt=lgbtq=lgbtqia=lhbtq=homofil=homse=lesbisk=lesbe=bifil=trans=transperson=ikke-binær=kjønnsidentitet=fri_oslo=foreningen_fri=rosa_kompetanse=gay=lesbian skeiv_ungdom=skeiv+ungdom=skeive_unge skeivt_ungdomstreff=skeivt_treff transgender
skeiv > pride skeiv_ungdom skeivt_ungdomstreff salam
rasisme=antirasisme=antirasistisk=racism=fordommer=hatprat
ungdom_mot_vold=youth_against_violence mot vold
mot mobbing
internasjonal=international=interkulturell=flerkulturell=fleirkulturell=multikulturell=multicultural verdensmat=verdens_mat=internasjonal_mat=verdens_kjøkken=mat_fra_hele_verden=mat_fra_andre_land utveksling=exchange=ungdomsutveksling erasmus
samisk same=samefolket=samane=samer=sápmi=samiske samedag=same+dag=samefolkets=samefolkets_dag=álbmotbeaivi lavvo
kvensk=kven=kvener=kveeni
romani=romanifolket=tater=rom_og_tatere
sankthans=jonsok=midsommer
lucia=luciatog=lusse
advent=adventskalender=adventstid adventsverksted
loge
basar=bazar=åresalg=lotteri=loddtrekning=loddsalg=kakelotteri=lodd=vinne_lodd
marked=marknad=market=messe bruktmarked
ungdomsråd barneråd
pinsespeider=royal_rangers=rangers speider
patrulje=tropp=flokk speider
pinsekirke=pinsemenighet=misjonskirke=frikirke=metodistkirke=baptistkirke=adventkirke kirke
barnekirke=barnegudstjeneste=barnemøte=barneforening søndagsskole
ungdomskirke=ungdomsgudstjeneste=ungdomsmesse=ungdomsmøte=ungdom+møte kristen
bibel=bibelen=bibelfortelling=bibelfortellinger søndagsskole
bønn=be_sammen kristen
rku røde_kors
korshjelp røde_kors
operasjon_dagsverk=od-dagen rettighet
ungdomsting=ungdomstinget=ungdomskonferanse=ungdomshøring ungdomsråd
bestemme_i_kommunen=si_sin_mening=bli_hørt=si_meninga_si demokrati
skolevalg=valg demokrati
bydelsmødre=bydelsmor innvandrer
flerkulturelt_møte=flerkulturelt_treff=internasjonal_gruppe=internasjonal_kafé internasjonal
dele_kultur internasjonal
lære_bort frivillig
gjøre_noe_for_andre=jobbe_som_frivillig=jobbe_frivillig=bidra=bidra_med frivillig
pepperkakeby
nissetog jul
barnefestival=barnas_dag=barnas_festival=barnefest=barn+fest festival
bygdedag=grendefest=gatefest festival
loppetorg loppemarked
museum > vikingskip folkemuseum kystmuseum vitensenter
utstilling kunstutstilling
kulturnatt=kulturnatten=kulturdager=kulturdag kultur
markering feiring
feiring=feire=feires
bursdag=geburtsdag=bursdagsfeiring=bursdagsfest=birthday
17._mai nasjonaldag
grunnlovsdag nasjonaldag
fellesskap > møteplass
minoritetsungdom innvandrer
identitet=tilhørighet
kjønn=likestilling=feminisme=kvinnedag=8._mars
samisk > joik duodji sámegiella
grave=utgraving=skattesøk=metallsøk=metallsøking=metalldetektor arkeologi
arkeologi museum historie > utgraving
naturhistorisk=naturmuseum museum
riddertog ridder
vikingskole viking
krigshistorie historie
folkefest festival
samhold=lagånd fellesskap
bedehusklubb=kristen_klubb=kristen_ungdomsklubb bibelgruppe
julespill=skolejuleavslutning jul
4h > dyrking husflid
aksjon=innsamling=bøsse=bøssebærer=tv-aksjonen frivillig
besøke_eldre=eldre_og_ensomme=besøke_sykehjem > besøksvenn frivillig
gi_tilbake frivillig
menneskerettigheter rettighet
stortinget demokrati
kommune~=kommunen=kommunal
fylke~
bygdeungdom=nbu ungdomslag
barnas_verdensdag=barnekonvensjonen=barnerettigheter rettighet
dåp=dåpsopplæring=dåpsklubb trosopplæring
tombola=auksjon basar
velforening=borettslag=vel nærmiljø
kristen > ten_sing tårnagenter
arkiv historie
kultursenter=kultur+senter
kulturminne=kultur+minne
17.mai=17mai
røde=raud
kors=raudekors=røde+kors
bygdeungdomslag
glede=gleder
nettverk!=nett+verk
frivillig > besøksvenn natteravn flyktningguide
historie > viking museum middelalder slekt arkeologi krigshistorie kulturminne
jesus=gudstro > kristen bibelgruppe søndagsskole
kirke > gudstjeneste=gudsteneste=familiegudstjeneste=julegudstjeneste lovsang konfirmantleir
hva_skjer=kva_skjer=det_skjer=hva_skjer_i_helga=hva_skjer_i_helgen > arrangement festival familiedag helgeaktivitet
flyktning innvandrer > palestiner=palestina=palestinsk=palestinere
bryllup=dåpsfest=konfirmasjonsfest=navnefest feiring
juletrefest=juletre+fest=juletregang=juletretenning jul
allaktivitetsdag > familiedag
frivillighetsdag=frivillighetens_dag=foreningsdag=foreningenes_dag=aktivitetsmesse frivillig
ungdomskommune ungdomsråd
lære_å_lede=bli_leder=bli_instruktør > lederkurs aktivitetsleder
bondens_marked marked
nabohjelp=nabo+hjelp=hjelpe_naboen frivillig
omvisning > museum
skolegudstjeneste kirke
speider > speiderhytte patrulje
brannskole=brannbamsen=brann+skole brannvern
hundre_års_jubileum=jubileum=jubileumsfest feiring
frimerke=frimerker=frimerkesamling=frimerkeklubb=filateli mynt=mynter=myntsamling
foredrag=føredrag=temakveld=temamøte
årsmøte=generalforsamling=medlemsmøte styremøte=styre+møte=styreverv=styre+verv=styret > tillitsvalgt
folkehøgskole=folk+høgskole=folkehøyskole=folkehøgskule
steinerskole! montessori
verv=tillitsverv tillitsvalgt
museum > bergverksmuseum=bergverk+museum
`;
