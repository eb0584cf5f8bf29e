/** Who it is for. How an entry is written: see `lexicon.ts`. */
export const peopleWords = `
barn~=barna=born=borna=ungar=unger=barne=kid=kids=children=child=unge_barn=småskolebarn=skolebarn=skuleborn=minsten=minstene=minste
ungdom~=ungdommar=ungdomar=ungdommer=unge=ung=ungdoms=youth=teens=tween=tweens=tweenies=teenager=teenagers=ungdommane=tenåring=tenåringar=tenåringer
jente~=jenter=girl=girls=jentene=gjente=jenta=jentegjeng
gutt~=gut=gutar=gutter=boys=boy=guttene=guttegjeng
jentegruppe=jente+gruppe=jenteklubb=jentekveld=jentetreff=jentemøte=girls_group=girls_night=girls_only=bare_for_jenter=kun_for_jenter=bare_jenter=kun_jenter=berre_for_jenter=bare_jentene jenter_i_fokus jentevakta
guttegruppe=gutt+gruppe=gutteklubb=guttekveld=boys_only=bare_for_gutter=kun_for_gutter=kun_gutter=bare_gutter=gutta=guttetreff
kvinne=kvinner=woman=women=kvinnegruppe=damer=dame=kvinnekafé=kvinnekafe
mann=menn=mannsgruppe
familie~=familiar=family=families=barnefamilie=heile_familien=hele_familien=familier
familiedag=familie+dag=familiesøndag=familiefest=familiearrangement=family_day=for_hele_familien=for_heile_familien=for_store_og_små=store_og_små=noe_for_hele_familien hoppeslott ansiktsmaling
foreldre~=føresette=foresatt=foreldra=foresatte=parents=parent=forelder
småbarn~=små+barn=toddler=toddlers=småbarna=småungar=barnehagebarn=førskolebarn=preschool
baby=babyar=babyer=babies=spedbarn=infant=spebarn=nyfødt=nyfødd babysang babytreff babysvømming
spedbarn
barsel=barseltreff=barselgruppe=barselkafe=barselkafé=mammatreff=mammagruppe=mødregruppe=mødre_og_babyer=mammakafe=mammaklubb=mor_og_barn=mommy_group=mor-barn=mothers_group=permisjonstreff=babykafe babytreff=baby+treff=babygruppe=babykafé småbarnstreff=småbarn+treff=småbarnsgruppe=småbarnskafe=småbarnsklubb trilletur=trille+tur=trillegruppe=trilleturer trille=barnevogn=barnevogntur pappagruppe=pappa+gruppe=pappatreff=pappaperm=pappakafe=fedregruppe ammekafe=amming=ammeprat=ammehjelp
barsel gravid=svangerskap=gravide=pregnant=pregnancy=venter_barn jordmor!=fødsel=fødselsforberedende=fødselskurs=fødselsforberedelse=birth_course
småbarnstreff babytreff barsel åpen_barnehage småbarnslek=småbarn+lek småbarnsforeldre=småbarn+foreldre
gravid > gravidtrening gravidyoga fødselskurs barsel svangerskapskurs
åpen_barnehage=åpen_bhg=open_barnehage=ope_barnehage=hjemmeværende=heimeverande=hjemmeværende_småbarn åpent_hus_for_småbarn=åpent_hus_for_barnefamilier barnehagedag=barnehage+dag babytreff småbarnstreff
barnehage!=barnehagen=kindergarten=nursery=barnehageplass
elev=elevar=elever=pupil
student=studentar=studenter=students
voksen~=vaksen=voksne=vaksne=adult=adults
mor=mødre=mamma=mom=mum=mother=mammaer
far=fedre=pappa=dad=father=pappaer
bror=brødre=broren søster=søstre søsken=sysken=sibling=siblings
bestemor=bestefar=besteforeldre=farmor=mormor=morfar=farfar=grandparents generasjon=generasjonar=generasjonsmøte=generasjonstreff=eldre_og_unge=på_tvers_av_generasjoner
eldre=eldste=pensjonist=seniorer
nybegynner~=nybegynnar=begynner=nybyrjar=begynnar=nybegynnere=nybegynnarar=beginner=beginners=nybegynnerkurs=begynnerkurs=introkurs=grunnkurs
viderekommen~=vidarekomen=viderekommende=videregående_kurs=advanced
øvet~=øvd=øvede
flyktning=flyktningar=flyktninger=refugee=refugees=asylsøker=asylsøkjar=asylsøkere=asyl flyktningguide=flyktning+guide=flyktningguider=refugee_guide flyktningvenn=flyktning+venn vennefamilie=venn+familie=vennskapsfamilie=familievenn=guide_for_flyktning nyankommen ukrainer introduksjonsprogram=introprogram=introduksjonsprogrammet
nyankommen=nyankomne=nykomne=nykommen=nyinnflytta=nyinnflyttet=ny_i_norge=ny_i_noreg=new_in_norway=ny_i_kommunen=ny_i_byen=nykomling=nye_landsmenn=mottaksklasse=innføringsklasse=innføringsklassen=velkomstklasse=ny_i_bygda=ny_på_stedet flyktning innvandrer flyktningguide integrering
innvandrer=innvandrar=innvandrere=immigrant=immigrants=migrant=minoritetsspråklig=minoritet=minoritetsungdom=utlending=utlendinger=innvandrerbakgrunn=flerkulturell_bakgrunn integrering=integrere=integration flyktning
innvandrer > ukrainer syrer afghaner eritreer somali
ukrainer=ukrainar=ukrainere=ukrainske=ukraina=ukrainians=ukraine
syrer=syrisk=syriske=syria
asylmottak!=mottak=flyktningmottak
afghaner=afghansk=afghanistan
eritreer=eritreisk=eritrea
flyktning > asylmottak ukrainer
enslig=aleneforelder=aleneforeldre=aleinemor=alenemor=aleinefar=alenefar=eneforelder=eneforsørger=einsleg=single_parent forsørger=forsørgjar=forsørgere
adoptiv=adoptert=adopterte adoptivfamilie=adoptiv+familie=adoptivforeldre
småskole=små+skole=småskulen=1.-4._klasse=1.–4._trinn
mellomtrinn=mellom+trinn=mellomsteget=5.-7._klasse
ungdomstrinn=ungdom+trinn=ungdomsskole=ungdomsskule=ungdomssteget
videregående=vidaregåande=vgs=russ=high_school
førsteklassing!=skolestarter=skulestartar=førsteklassinger=skolestart=skulestart=begynne_på_skolen
utekontakt=uteseksjonen=oppsøkende=feltarbeider=ungdomskontakt
aspirant=aspirantar=rekrutt
småbarn > åpen_barnehage småbarnstreff babytreff babysang barneturn småbarnslek lekestue
baby > babymassasje babyyoga babydans babykino barsel
ung_voksen=unge_voksne=young_adults=18-25
fosterfamilie=foster+familie fosterbarn
tvilling=tvillinger=tvillingtreff
storfamilie=søskenflokk familie
pappa > pappagruppe
ukrainsk ukrainer
ukrainsk ukrainer syrer afghaner eritreer > flyktning innvandrer flyktningguide
eldre > besøksvenn generasjon
mammaer barsel
pappapermisjon=pappa_i_permisjon pappagruppe
foreldrepermisjon=permisjon barsel
kvinnetreff=kvinnenettverk=for_kvinner=bare_for_kvinner=kun_for_kvinner kvinne
småbarnsmor=småbarnsfar småbarnsforeldre
yngre~=yngste
skolestartere førsteklassing
innvandrerkvinne=innvandrerkvinner=innvandrarkvinner=minoritetskvinner > kvinne innvandrer
minoritet innvandrer
nyinnflyttet nyankommen
nyankommen flyktning innvandrer > velkomstkafe
ammegruppe ammekafe
junior
senior
knøtt=knøttar
minior
mini
småtroll
jenteklubb=jente+klubb
gutteklubb=gutt+klubb
guttekveld=gutt+kveld
jentekveld=jente+kveld
entre=inngang
inngangspenger=inngang+penger
hfu
barnebarn!=barneborn > bestemor
bestemorkafe=besteforeldretreff=besteforeldre_og_barnebarn bestemor
småbarnssvømming babysvømming
innflytter=innflyttere=innflyttar=tilflytter=tilflyttere nyankommen
arbeidsinnvandrer=arbeidsinnvandrere=arbeidsinnvandrar innvandrer
unge_foreldre=ung_mor=ungdomsmor=ung_mamma > barsel småbarnstreff
barselgymnastikk=barselgym barsel
småbarnskafe småbarnstreff
mor_datter=mor_og_datter=far_og_sønn=pappa_og_barn=mamma_og_barn > familiedag
assistent=assistentar=assistenter
instruktør=instruktørar=instruktører
gammel=gamle=gammal=gamalt=gammelt
nykommer=nyanlendte=nyankomne_flyktninger nyankommen
flerbarnsfamilie=fleirbarnsfamilie storfamilie
pensjonisttreff=pensjonist+treff=seniortreff=senior+treff eldre
foreldretreff=foreldre+treff=foreldrekafe=foreldre+kafe=foreldrekafé > barsel småbarnstreff
førskolegruppe=førskole+gruppe=førskoleklubb > småbarn
pappaklubb=pappa+klubb pappagruppe
jentefotball=jente+fotball damelag
ukrainsk_familie=ukrainske_familier=ukrainske_barn > ukrainer
tvillingforeldre=tvilling+foreldre tvilling
bestemødre=bestefedre bestemor
kjæreste=kjærester > familievern prevensjon
`;
