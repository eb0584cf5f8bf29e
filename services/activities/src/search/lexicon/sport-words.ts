/** Sport and play. How an entry is written: see `lexicon.ts`. */
export const sportWords = `
fotball!=football=fotballen=fotballspill soccer futsal løkkefotball gatefotball knøttefotball
fotball > futsal fotballskole fotballag tine_fotballskole landslagsskole målvaktskole
håndball!=handball=handboll minihåndball kortbanehåndball strandhåndball beachhåndball
håndball > håndballskole minihåndball
volleyball!=volley=volleyballskole volley minivolley sandvolleyball=sandvolley beachvolleyball=beachvolley=beach_volley
basketball!=basket=korgball easybasket streetbasket koshball
innebandy!=inne+bandy floorball
ishockey!=is+hockey=ice_hockey hockey hockeyskole puck
ishockey > tyttebærcup!
hockey > ishockey landhockey kjelkehockey
bandy skøytebandy
amerikansk_fotball!=american_football=flag_football=flaggfotball=superbowl
rugby!=touch_rugby
cricket=kriket=krikket
baseball softball slåball
lacrosse
netball
kanonball dodgeball stikkball
slåball brennball
ballspill=ball+spill=ballspel ballsport=ball+sport=ballidrett ballek=ball+lek=balllek=ballekar=ballskole
ballspill > fotball håndball basketball volleyball innebandy bandy vannpolo rugby kanonball bordtennis tennis futsal korfball baseball
lagidrett!=lagspill=lagsport
lagidrett > fotball håndball basketball volleyball innebandy bandy ishockey rugby vannpolo
racket=rackert=racketsport=racketspill
racket > tennis badminton squash=skvæsj=skvosj padel bordtennis pickleball
tennis!=minitennis=tennisskole
badminton!=badmin=fjærball=badmington
padel!=paddeltennis=padeltennis=padletennis=padle_tennis
bordtennis!=bord+tennis=pingpong=ping_pong=table_tennis
golf=minigolf=golfskole=veien_til_golf=golfing
frisbeegolf=frisbee+golf=diskgolf=discgolf=frisbi=disc_golf frisbee ultimate
svømming=svømme=symjing=symje=svøm=symj=symjar=svømt=svømmer=symjer=swimming=swim
svømming bading vanntilvenning=trygg_i_vann=vanntrygg=vannglede=vannvane svømmeknapp svømmeskole svømmeopplæring svømmekurs plask vannaktivitet
svømming > crawl babysvømming synkronsvømming vannlek vannpolo selvberging
bading=bade=bad svømmehall badeland basseng badeplass vannlek
crawl=crawle rygg_og_bryst butterfly svømmetrening
selvberging livredning
livredning!=liv+redning=livredder=redde_liv=livreddar berging redning drukning livbøye
drukning=drukne livredning selvberging
svømmehall=svømme+hall=symjehall basseng=svømmebasseng badeland=bade+land varmtvann=varmtvannsbasseng
stup=stupe=stuping=stuptårn stupetårn=stupe+tårn svikt
vannpolo!=vasspolo=water_polo
synkronsvømming!=synkron+svømming kunstsvømming!
babysvømming=baby+svømming småbarnssvømming=småbarn+svømming
dykking=dykke=dykk=dykkerkurs=dykkar=diving=open_water=scuba=puste_under_vann=dykkersertifikat snorkling=snorkle=snorkel apparatdykking uvjakt fridykking undervannsrugby sportsdykking
turn=turning=gymnastikk=turnar=gymnastics
turn apparatturn salto håndstand slå_hjul kollbøtte frittstående tumling trampett
turn > barneturn troppsgymnastikk rg trampoline gymlek idrettsskole akrobatikk
apparatturn=apparat+turn skranke ringer bom frittstående=golvturn salto svingstang
salto=flikk=flikkflakk=volter håndstand=handstand saltoer
akrobatikk=akrobat=acrobatics salto cirkus
troppsgymnastikk=tropp+gymnastikk=troppsturn=teamgym tumling=rulling=tumbling trampett
rg!=rytmisk_gymnastikk=rytmisk_sportsgymnastikk=rsg vimpel
rytmisk
trampoline=trampolin=hoppepute trampolinepark=trampoline+park freejump
gymlek=gym_og_lek=gymnastikk_og_lek barnegymnastikk=barn+gymnastikk barneturn=barn+turn foreldreturn=foreldre+turn=foreldre_og_barn_trim
drill=drilling=drillgruppe=drillpike=majorette baton=drillstav majorett=majoretter twirling
drill > aspirantdrill
parkour!=parkur=free_running tricking=trick freerunning! ninja=ninjabane hinderbane
cheerleading!=cheer=sjirleading=cheerleader=cheerleadere heiagjeng=heiajenter pompong
friidrett!=fri+idrett=athletics=friidrettsskole friidrettsøvelse
friidrett > løping lengdehopp høydehopp kulestøt spydkast sprint hekkeløp maraton stavsprang diskos sleggekast tresteg stafett
lengdehopp=lengde høydehopp lengdesprang friidrett
kulestøt spydkast=spyd diskos sleggekast=slegge friidrett
hekkeløp=hekk sprint=60_meter friidrett
stavsprang=stavhopp friidrett
tresteg! friidrett
løping=løpe=springing=springe=løp=jogging=jogge=løpetur=springer=running joggegruppe=jogg løpegruppe terrengløp motbakkeløp parkrun mila
løping > maraton sprint orientering løpegruppe karusell
maraton=marathon=halvmaraton=halvmarathon
orientering=o-løp=oløp=orienteringsløp=orienteringslag=o_løp=o-trening=o-gruppe=o-skole=o-lag turorientering tur-o kart_og_kompass sprintorientering stolpejakt=stolpejakten
orientering > stolpejakt turorientering
hinderløype=hinder+løype=hinderløp=obstacle_course hinderbane=hinder+bane ninja ocr
sykling=sykle=sykkel=sykl=syklist=cykel=cycling=biking=bike sykkeltur=sykkel+tur sykkelkurs sykkelskole
sykling > bmx terrengsykling landeveissykling pumptrack sykkelkross sykkelskole balansesykkel rundbane
terrengsykling=terreng+sykling=terrengsykkel=mtb=mountainbike=mountain_bike stisykling=sti+sykling=stisykkel utforsykling downhill enduro rundbane
bmx!=bmxbane=sykkelcross pumptrack=pump_track=pumptrackbane sykkelpark
landeveissykling=landevei+sykling=landeveissykkel landevei!
balansesykkel=løpesykkel
sparkesykkel!=kickbike=scooter triksesykkel
trial trialsykkel
triatlon=triathlon=duatlon svømme_sykle_løpe multisport
rulleski!=rulle+ski barmark=barmarkstrening
rulleskøyter!=rulle+skøyte=rulleskøyte=rollerblades=roller_skating=rollerskating inlines=inline roller_derby rullederby
rulleskøyter > rullederby inlines
skating=skate=skateboard=rullebrett=skater=skatere=skateboarding=skeite=skeiting=skejting=skeitebrett=skeitepark skatepark=skate+park=skatehall longboard rampe bowl
brett=brettsport=boardsport
brett > skating snowboard surfing
ski=skigåing=skiing=skier=skiløping=skikjøring skikurs=ski+kurs skitur=ski+tur gå_på_ski=stå_på_ski skiskole
ski > langrenn alpin snowboard telemark skileik skihopp skiskyting kombinert freeski randonee topptur skikurs skiskole skitur skikarusell
langrenn=cross_country=langrennsski skirenn=skikarusell=skiklubb skøyteteknikk! klassisk_stil lysløype skispor
alpin=alpint=alpinski=alpine slalåm=slalom utfor=storslalåm portkjøring skibakke=alpinbakke=alpinanlegg=skisenter=skitrekk
alpin > slalåm utfor freeski skicross telemark
snowboard!=snow+board=snobord=snowbord=snøbrett=snowboarding=brettkjøring=stå_på_brett halfpipe slopestyle big_air brettpark
freeski!=twintip=freestyle_ski slopestyle jibbing jibb kulekjøring! skicross park_og_jibb
telemark!=telemarksski
skihopp=ski+hopp=skihopping=ski_jumping hoppbakke=hopp+bakke hopprenn=hopp+renn hoppski kombinert
hopp=hoppe
skiskyting!=ski+skyting=biathlon=skiskyttar
skileik=skilek=skileikanlegg
randonee=randonné=toppturski topptur
ake=aking=akebrett=akematte=kjelke=sledding=sledging akebakke=ake+bakke rattkjelke kjelkebakke
bob=bobsleigh=skeleton aking
skøyter=skøyte=skeise=skøyting=skøyteløp=ice_skating skøytebane=skøyte+bane=isbane=is_bane skøyteskole ishall hurtigløp
skøyter > kunstløp ishockey hurtigløp bandy isdisko skøyteskole kortbane
hurtigløp=lengdeløp kortbaneløp short_track
kunstløp!=figure_skating=kunstløper=kunstløpere piruett isdans
ishall=is+hall isflate isbane
curling!
vintersport=vinter+sport=vinteridrett vinteraktivitet
vintersport > ski langrenn alpin snowboard skøyter aking skiskyting ake curling skihopp kunstløp ishockey
kampsport!=kamp+sport=kampkunst=budo=martial_arts=kampidrett=martial_art
kampsport > karate judo taekwondo jiujitsu aikido kickboksing boksing bryting fekting capoeira mma selvforsvar thaiboksing wushu kungfu sumo kendo hapkido ninjutsu krav_maga sambo gradering
kampkunst > karate judo aikido jiujitsu kendo
karate!=karateklubb=karateklubben shotokan kyokushin kata kumite goju_ryu wado_ryu karateka
judo!=judoka judolek tatami
taekwondo!=tae+kwon+do=tkd=tae_kwon_do=taekvondo=tekwondo=taekwando=teakwondo ntn itf
jiujitsu!=jiu+jitsu=jujutsu=bjj=brasiliansk=ju-jitsu=jujitsu=ju_jitsu grappling brasiliansk_jiujitsu
aikido!
japansk_kampkunst=japansk_kampsport=japanese_martial_arts
japansk_kampkunst > aikido judo karate kendo jiujitsu sumo ninjutsu
kendo!=naginata=iaido ninjutsu
kickboksing!=kick+boksing=kickboxing fullkontakt
thaiboksing!=thai+boksing=muay=muay_thai=thai_boxing
boksing=bokse=boxing=bokseklubb=boks boksetrening=boxercise diplomboksing
bryting=bryte=brytar=brytere=wrestling gresk-romersk fristilsbryting=brytegruppe
fekting=fekte=fencing kårde=florett=sabel sverd=sverdkamp hema
sverd fekting
sverd > kendo
capoeira!
selvforsvar=sjølvforsvar=self_defense=self_defence=forsvare_seg krav_maga wendo
selvforsvar > krav_maga jiujitsu judo karate aikido wendo taekwondo hapkido
wushu kungfu=kung=fu=kung_fu taichi=tai_chi=qigong=qi_gong
mma=mixed_martial_arts
sumo=sumobryting
vektløfting=vekt+løfting=vektløfter=weightlifting=olympisk_løfting=løfte_vekter rykk_og_støt løfte_tungt styrkeløft=styrkeløfting=powerlifting styrke
styrke=styrketrening=strength kettlebell manualer vektstang styrkerom vektløfting styrkeløft
styrke > vektløfting styrkeløft crossfit sirkeltrening calisthenics
sirkeltrening=sirkel+trening intervall bootcamp tabata
treningssenter=trening+senter=treningsstudio=treningsrom=fitness=fitnessenter styrkerom=styrke+rom kraftrom=tredemølle
trimm=trim=trimgruppe=mosjon=mosjonere > mosjonsgruppe=trimgruppa aerobic zumba pilates
aerobic=aerobics=steptime=jympa zumba dansetrim
crossfit!=crossfit_kids hyrox
calisthenics street_workout
yoga=barneyoga=yogatime=yogakurs tøying=stretching=uttøying=tøyer myk_bevegelse
yoga mindfulness avspenning
klatring=klatre=climbing=klatrar buldring=buldre=bouldering=buldrevegg klatrevegg=klatre+vegg klatreklubb topptau brattkort=bratt+kort klatrehall buldrehall klatrekurs tauklatring ledklatring sikring
klatring > buldring brattkort topptau klatrepark isklatring via_ferrata tindesti
klatrepark=klatre+park=høyt_og_lavt=zipline=taubane aktivitetspark
via_ferrata=viaferrata tindesti klatresti
skyting=skyte=shooting=sportsskyting luftgevær!=luftpistol=luftrifle=luftvåpen gevær=pistol=rifle skytterlag=skytter+lag=skytebane=rekruttskyting
skyting > luftgevær leirdueskyting bueskyting feltskyting laser_skyting skiskyting jegerprøve
leirdueskyting=leirdue=lerdueskyting
bueskyting=bue+skyting=pil_og_bue=archery=bueskytter=bueskyttere=bueskyttarar=langbue=recurve
pil bueskyting
paintball!=airsoft lasertag=laser_tag=lasergame laserdome nerf=nerfkrig
utespill > petanque=boule=petank boccia kubb=kongespill krokket=kroket
bowling=bowle=bowlinghall
biljard=snooker=pool
dart!=darts
motocross=motorcross=motor_cross=crossbane cross=crossykkel
motor=motorsport=motorklubb > motocross gokart=go-cart=go-kart=gocart=karting=kartinggruppe=go_cart rally=bilcross radiostyrt veteranbil
motor > gokart motocross moped mekking rally bilcross trial snøscooter fjernstyrt_bil
moped=mopedkurs=mopedlappen=mopedførerkort=moped_lappen=scooterlappen førerkort mopedopplæring trafikalt_grunnkurs lette_kjøretøy
førerkort=trafikalt=lappen=kjøretime=kjøretimer=trafikalt_grunnkurs=øvelseskjøring=tgk grunnkurs_trafikk
førerkort > moped traktorlappen
mekking=mekke=mekkekveld bilmekking mopedmekking motorverksted skru_moped sykkelverksted
sykkelverksted=sykkel+verksted=sykkelmekking=sykkelreparasjon=reparere_sykkel=fikse_sykkel punktering=punktert_dekk=punktert=lappe_sykkel sykkelkafe reparasjon
idrett=idrott=sport=sports idrettslag=idrett+lag=il=idrettsklubb=sportsklubb idrettsaktivitet
idrett > fotball håndball basketball volleyball innebandy ishockey turn friidrett svømming ski langrenn alpin skøyter kampsport judo karate boksing bryting tennis badminton bordtennis sykling klatring orientering allidrett dans ridning parkour skating cheerleading åpen_hall
allidrett!=all+idrett=alleidrett=alidrett=idrettens_grunnskole idrettsskole=idrett+skole barneidrett=barn+idrett=barneidrettsskole idrettslek prøve_idretter=mange_idretter=ulike_idretter
åpen_hall!=open_hall=åpen_gymsal=åpen_idrettshall=hall_for_alle idrettshall
åpen_hall drop-in_idrett=drop_in_idrett
lavterskel!=lågterskel lavterskeltilbud=lågterskeltilbod
lek=leik=lekar=leke=leike=leka=play=lekaktivitet lekeplass=leke+plass lekegruppe lekeland lekedag
lek > lekegruppe sisten gjemsel rollelek kanonball hoppestrikk snølek lekeland klatrestativ tarzanløype boksen_går
lekeland=leke+land leos_lekeland hoppeslott=hoppeborg innelekeplass
sisten gjemsel=boksen_går hoppestrikk=hoppe_strikk paradis
snølek=leke_i_snø snøborg=snømann
stafett=stafettløp
paraidrett=para+idrett=parasport=parautøver=handicapidrett funkis funkisidrett=funkis+idrett=funkislag tilrettelagt_idrett=tilrettelagt_trening idrett_for_funksjonshemmede
paraidrett > rullestol special_olympics
paraidrett tilrettelagt_idrett idrett_for_funksjonshemmede funkis rullestol > rullestolbasket boccia goalball kjelkehockey special_olympics el-innebandy rullestolrugby blindefotball handicapridning racerunning
rullestol=rullestolbruker=elektrisk_rullestol=wheelchair rullestolbasket=rullestol+basket=parabasket rullestolrugby=rullestol+rugby rullestolidrett=rullestol+idrett
special_olympics=unified=unifiedlag=spesiallag
el-innebandy=elinnebandy=powerchair
kjelkehockey=kjelke+hockey=sledehockey=parahockey pigging=piggekjelke
boccia!
goalball!=torball
keeper=målvakt=målvakter=målmann keepertrening målvaktskole
dommer=dommar=dommerkurs=klubbdommer dømme=dømming
trener~=trenar=trenerkurs=coach
trening~=trene=trena=treningar=training=workout
bane~=banar
anlegg~=arena
turnering~=turneringar=cup
mesterskap=nm=kretsmesterskap=meisterskap konkurranse turnering
sjakk!=chess=sjakklubb=sjakkspill=sjakkturnering hurtigsjakk lynsjakk bondesjakk! dam
ringette!
håndballskole=håndball+skole
fotballskole=fotball+skole=fotballcamp
ekstremsport=extremsport=actionsport
ekstremsport > fallskjerm skating bmx snowboard surfing paragliding
luftsport > fallskjerm=fallskjermhopping=skydiving paragliding hanggliding vindtunnel
fallskjerm vindtunnel
luftsport!=flyklubb=seilfly=seilflyging > modellfly paragliding fallskjerm mikrofly
dragkamp=tautrekking
gatelek=gateleker
skøyteskole=skøyte+skole
motorikk=motorisk sanselek=sansemotorikk=grovmotorikk barneturn
gym > treningssenter styrke gymsal turn
turnmatte!=matter=matta=matten=mattene
hoppetau=hoppe_tau=rope_skipping=tauhopping=double_dutch=rope_jumping=hoppetaukonkurranse
dødsing=døds=dødse=death_diving stup
gåfotball=walking_football
stavgang=nordic_walking
muskler=bygge_muskler=bli_sterk styrke
kondisjon=kondis=utholdenhet > løping intervall
intervall=intervaller=hiit intervalltrening
bevegelse=rørsle=bevegelsesglede=rørsleglede trimm
skøyter > publikumsskøyting fri_skøyting åpen_is
kobudo=nunchaku karate
wing_chun=wingchun kungfu
glima bryting
grappling bryting
multisport=mangekamp allidrett
swimrun triatlon
rullestoldans=rullestol+dans
idrettsfritidsordning=ifo sfo
sprek=sprekt trimm
håndballjente
kickboksing thaiboksing
sportsdag=idrettsdag=idrett+dag=aktivitetsløype
airtrack turn
barnetrim=barn+trimm=familietrim=familie+trimm barneturn
stunt=stunts parkour
fotballgolf
racerunning=frame_running
rulletur
benkpress=markløft=knebøy styrke
svømmedyktig!=svømmedugleik > svømmeopplæring svømmekurs svømming
klatrelek=klatring+lek klatring
damelag=damefotball=kvinnefotball
bordfotball=foosball
shuffleboard
gøy_med_ball ballek
skileik > skirenn skikarusell snølek
snøballkrig=snøballkamp=snøfigur=snøfigurer=vintermoro > snølek aking
klatrestativ=lekestativ=lekeapparat=husker=huskestativ lekeplass
skikarusell=karusellrenn=telenorkarusell=telenor_karusellen=karusell skirenn
tinder=tindeklatring=tindekurs=fjellklatring=tindetur > tindesti klatring
fotballtrim=old_boys
turnkarusell=aldersblanda_turn barneturn
gymtime=gymtimer=gymtimar > gymlek barneturn
freestyle=freestyle_og_triks
triks=tricks=lære_triks > parkour skating
scootertriks=kickbikepark sparkesykkel
kasteleker=kasteball kanonball
badelek=plaskebasseng=badedag=baderampe=badebrygge bading
vannpark badeland
svømmeknapp=svømme+knapp svømmemerke=svømme+merke
svømmestevne=svømme+stevne svømmetrening
rygge=ryggsvømming crawl
tenniskurs tennis
skøytedans kunstløp
løpeskole=løpetrening=løpe+trening løpegruppe
kampteknikk=sparring kampsport
aikido iaido judo > kampsport_for_barn
kampsport_for_barn kampsport
ballettgym=barre
unisykkel enhjulsykkel
balanse=balansetrening slackline
styrkerom > kraftsport
kraftsport > vektløfting styrkeløft
ski > skitrim skigruppe skirenn
langrenn alpin snowboard skihopp > skikurs skiskole
svømming > svømmeklubb
idrett > volleyball_for_alle parasport friidrettsskole
snowboard > jibbing slopestyle brettpark freeski
utelek=leke_ute=lek_ute uteaktivitet
rullehockey rulleskøyter
motor > speedway folkerace crosskart atv snøscooter moped
speedway=folkerace rally
crosskart=atv motocross
postjakt stolpejakt
jib jibbing
kaldbading=vinterbading isbading
styrke > spinning
simracing=sim_racing gaming
tropp+gymnastikk
leker=leiker=leketøy
lekegrind=leke+grind
ball=ballar
balllek=ball+lek
ballbinge=ball+binge
kamp=kampar
seriekamp
serie
mål
drakt
kunstgress=kunstgras
stadion
skianlegg=ski+anlegg
flerbrukshall=fler+bruk+hall
para
fotballag=fotball+lag
svømmeopplæring=svømme+opplæring
svømmekurs=svømme+kurs
skiskole=ski+skole
turnskole=turn+skole
buldrehall=buldre+hall
klatrehall=klatre+hall
funkis=funkisidrett=funkis+idrett
bueskytter=bue+skytter=bueskyttere
gymnast=gymnastar
isdisko=is+disko=isdisco
salto > trampoline tumling
klatring > rappellering!=rapellering=rappell
curlingforeldre!=curlingforelder
dommerfløyte!
tuftepark=tufteparken=treningspark=uteapparater=utetrening=utegym calisthenics
poledans=poledance=pole_dance=pole_fitness=pole_dans akrobatikk
svømming > havfruesvømming
havfruesvømming=havfrueskole=mermaid=mermaiding=svømme_som_havfrue
ski-o=skiorientering=ski+orientering=ski_o orientering
trafikkopplæring=trafikk+opplæring=trafikksikkerhet=trafikktrening=trafikkskole=sykkelsertifikat=sykkelprøven=sykkelprøve sykkelskole
pilot=pilotar=piloter=flysertifikat=lære_å_fly > luftsport mikrofly paragliding hanggliding
luftsport > seilfly mikrofly
langrenn skiløype=skiløyper=løypekart=skiløypa
fotballsko leggskinn=leggbeskyttere idrettssko > sportsutstyr utstyrssentral bua bruktmarked
alpinsko=slalåmsko skisko=skistøvler skistav=skistaver=skistavar > skiutstyr utstyrssentral bua skibytte
hjelm=hjelmer=hjelmar sykkelhjelm=sykkel+hjelm skihjelm=ski+hjelm=slalåmhjelm > utstyrssentral bua utstyrslån sportsutstyr
pulk=pulker=skipulk=barnepulk bæremeis=barnebæremeis sykkelvogn=sykkel+vogn=sykkeltilhenger=sykkelhenger > utstyrssentral bua utstyrslån turutstyr
ryggsekk=ryggsekker primus=stormkjøkken > turutstyr utstyrssentral bua utstyrslån
selvforsvar > kampsport_for_barn boksing
jentetrening=jente+trening=trening_for_jenter > jentegruppe
kvinnesvømming=kvinne+svømming=jentesvømming=jente+svømming=damebading=kvinnebading=svømming_for_kvinner > svømming
seniortrening=senior+trening=eldretrim=seniortrim trimm
ballettsko turnsko turndrakt=turndrakter > bruktmarked
lyssverd=lightsaber=sabelskole fekting
ballspill > roundnet=spikeball teqball tchoukball kinball cageball rumpeldunk=quidditch
klatring > bungee=strikkhopp
øksekast=kaste_øks=øksekasting=kaste_kniv=knivkast bueskyting
vannskrekk=redd_for_vann=redd_vann=vannredd > vanntilvenning svømmeopplæring svømmekurs
badebukse badelue=badehette svømmebriller=svømme+brille > bruktmarked utstyrssentral
skiskytterskole=skiskytter+skole skiskyting
skytterskole=skytter+skole skyting
langrenn > skirenn klubbrenn=klubb+renn holmenkolldag=barnas_holmenkolldag=barnebirken=barnebirkebeiner=tour_de_ski
heiskort=dagskort=skipass > skiutstyr skibakke
sykkelritt=sykkel+ritt=terrengritt=sykkelløp=sykkel+løp sykling
motbakke=motbakker > fjelltrim
gradering=beltegradering=gradere=graderer=graderes > karate judo taekwondo jiujitsu kampsport
friidrett > kule diskos
rinkbandy=rink+bandy bandy
synkroskøyting=synkro+skøyte kunstløp
folkrace folkerace
akro=akroyoga akrobatikk
`;
