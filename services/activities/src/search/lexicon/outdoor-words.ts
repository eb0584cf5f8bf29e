/** Water, woods, animals and growing. How an entry is written: see `lexicon.ts`. */
export const outdoorWords = `
ridning=riding=ride=ri=rir=rytter=ryttere=rytterkurs=horse_riding=horseback rideskole=ride+skole hestesport=hest+sport rideklubb=ride+klubb ridesenter=ride+senter stall rideleir
ridning > dressur sprangridning handicapridning terapiridning islandshest volting galopp kjepphest hestekjøring westernridning
hest=hestar=horse=horses ponni=pony=ponnier islandshest hestestell=hest+stell=hestegreier stall=stallen
hest ridning
feltritt
volting=voltige
travsport=trav=ponnitrav hestekjøring
kjepphest=kjepphester=hobbyhorse=hobby_horsing=kjepphestridning=kjepphesthopping
handicapridning=handikap+ridning terapiridning=terapi+ridning hesteassistert
seiling=seile=segling=segle=segl=seil=seiler=seilere=seglar=sailing=seilskole=seilkurs jolle regatta seiltur
seiling > jolle optimist laser_jolle regatta brettseiling kjølbåt matros! seilskute!
jolle=optimistjolle optimist
regatta=regattaer
windsurfing!=brettseiling=windsurf=wingfoil=foiling
kiting!=kite=kitesurfing=kitekurs=kiter=snøkiting=drage_på_vannet
surfing!=surfe=surf=bølgesurfing=surfekurs=surfebrett bodyboard
surfing > kiting windsurfing sup
sup!=stand_up_paddle=ståbrett=padlebrett=paddleboard=paddleboarding=stand_up_paddling
roing=ro=rokurs=rolag=roklubb=rowing=kapproing kystroing ergometer kaproing
padling=padle=padlar=padlekurs=padleklubb=paddling=kayaking kajakk kano våttkort=våtkort padletur
padling > kajakk kano våttkort elvepadling havpadling kanotur kajakktur sup rafting kajakkpolo
kajakk=kayak=havkajakk=kajakkurs våttkort
kano=canoe=kanopadling kanotur=kano+tur
rafting elvesport=elv+sport elvepadling juving
båt=båtar=boat=motorbåt båttur=båt+tur båtliv=båt+liv småbåt båtførerprøve=båtførerkurs=båtfører=båtførerprøven=båtsertifikat=båtlappen sjøvett
båtliv > seiling padling roing jolle fisking
båtførerprøve sjøvett redningsvest=flytevest
sjø=sjøen=hav=havet kystled kyst=kystlag
vannsport=vann+sport=vannaktiviteter=vannidrett=vann_aktivitet
vannsport > seiling padling roing surfing svømming dykking jolle sup kiting windsurfing vannski wakeboard=wakeboarding vannpolo rafting
vannski=wakeboard=wakebård=vannscooter
fisking=fiske=fishing=fisker=fiskekurs=garnfiske=makrellfiske fisketur=fiske+tur fiskestang=fiskestenger fluefiske isfiske havfiske ørret krabbefiske=fiske_krabber=krabbefiskekonkurranse fiskesommer fluebinding=binde_fluer
fluefiske isfiske=is+fiske=pilke=pilking havfiske
krabbefiske krabbe=krabber=taskekrabbe=taskejakt=krabbefangst
jakt=jakte=jeger=jegere=hunting=jaktkurs jegerprøve=jegerprøvekurs=jegerprøven=jegeravgift jaktskyting leirdueskyting storviltprøve småviltjakt elgjakt villmark jeger_og_fisker
friluft=friluftsliv=frilufts=outdoor=outdoors uteliv=ute_i_naturen utekos! natur friluftsskole turlag
friluft > tur telt kano padling bål speider fisking turlag friluftsskole overnatting hengekøye villmark fjelltur topptur bærtur naturvern grottetur villmarksliv tur_for_alle isklatring skitur hyttetur kajakk dnt
friluftsskole=friluft+skole
villmark=wilderness=villmarksliv=villmarksleir bushcraft overlevelse=overleving=survival
natur=naturen=nature naturlos=naturveileder naturvern=natur+vern=naturvernforbund=natur_og_ungdom naturguide natursti
miljø naturvern miljøagent natur_og_ungdom
miljø > gjenbruk
klima > natur_og_ungdom spire changemaker miljøagent
miljø=miljøvern=environment=bærekraft=berekraft=miljøgruppe=grønn_ungdom klima=klimabrølet=klimaaksjon
natur_og_ungdom=spire=changemaker
miljøagent=miljø+agent=miljøagentene=blekkulf
strandrydding=strand+rydding=rydde_strand=strandryddedag rydding=rydde plogging søppel=søppelplukking=plukke_søppel=plukke
fugl=fuglar=fugletitting=fuglekikking fuglekasse ornitologi
sopp=sopptur=soppsanking bærtur=bær+tur=bærplukking=plukke_bær sanking=sanke=sankekurs=ville_vekster=spiselige_planter vekster
insekt=insekter=småkryp > sommerfugl! bie
bie=bier=birøkt=birøkter=birøktkurs=biene bikube=bikuber=honning=kuber
tur=turar=turen=hike=hiking=turer fottur=fot+tur gåtur=gå+tur=gå_på_tur=gå_tur turgruppe=tur+gruppe turlag vandring=vandretur=vandre fjelltur barnas_turlag
tur > fjelltur skogstur bærtur sykkeltur kanotur topptur telttur hyttetur overnattingstur kveldstur trilletur båttur skitur fisketur utflukt
turlag=tur+lag=turlaget dnt=turistforening=turistforeninga=turistforeningen barnas_turlag dnt_ung
barnas_turlag=turbo=opptur
fjelltur=fjell+tur topptur=topp+tur
skogstur=skog+tur skogsgruppe=skogslek skogsmatte
telt=tent=telttur=telt+tur teltleir camping=campe=kampering hengekøye=hengekøyenatt lavvo=gamme gapahuk overnatting
overnatting=overnatte=overnattingstur=sove_ute=sove_i_telt=overnatting_ute=sove_over=overnattar=overnatter=utenatt
overnatting > telttur hengekøye lavvo hyttetur natt_i_naturen leir
leirskole=leir+skole telttur
bål=bålkos=bålpanne=lage_bål=tenne_bål=bonfire bålbrenning stormkjøkken
hytte=hytta=cabin hyttetur=hytte+tur
spikking=spikke kniv=tollekniv knivkurs
knute=knuter=knop
kompass=kart_og_kompass orientering
geocaching skattejakt! rebus=rebusløp natursti=natur+sti=kultursti poster
skog=skogen=forest=skau
park=parken
grotte=grottetur=grotter
brekurs bretur=brevandring
friluftsdag
hund=hundar=hunder=dog=dogs=valp=valpekurs=kvalp=bikkje=bikkjer hundekurs hundetrening hundesport=hund+sport hundeklubb kennel agility=hundeagility
hund > agility rallylydighet hundekjøring valpekurs lufte_hund barn_og_hund redningshund sporhund
agility rallylydighet=lydighetstrening=lydighet
hundekjøring=hundekjører=sledehund=sledehunder=trekkhund=snørekjøring
katt=kattar=katter=cat=kattunge
kanin=kaniner=rabbit
kanin kjæledyr dyr > kaninhopping!=kaninhopp
dyr kjæledyr > gullfisk!=akvariefisk=akvarium
dyr=animal=animals=dyrestell=dyreklubb > kjæledyr=kjæle+dyr=pet=pets=familiedyr dyrevern=dyr+vern=dyrebeskyttelse=dyrebeskyttelsen dyrevenn=dyr+venn dyreparken=dyrepark=zoo
dyr > hest hund katt kanin gård geit sau hamster fugl marsvin ridning bondegård
kjæledyr > hund katt kanin hamster marsvin agility
marsvin=gnager
gård=gard=gardar=farm bondegård!=bondegard besøksgård=besøk+gård gårdsbesøk=gård+besøk barnas_gård 4h grønt_arbeid inn_på_tunet fjøs
gård > geit sau høne gris kalv ku traktor lam
sau=lam=sauer
høne=høner=høns
ku=kyr=kalv=kalver
seter=setertur=støl
traktor traktorlappen=traktorkurs
hage=hagen=garden=hagearbeid=gartner hagebruk=hage+bruk=gardening dyrking=dyrke=dyrkelag=dyrkehage skolehage=skole+hage parsellhage=parsell+hage parsell kjøkkenhage=kjøkken+hage grønnsak spirer
dyrking skolehage kjøkkenhage plante urter=urt=urtehage=krydderhage såing gulrot poteter pallekarm drivhus blomster
plante=planter=planting frø=så_frø=såing
grønnsak=grønsak=grønnsaker=grønsaker=vegetables=grønnsakshage=dyrke_grønnsaker
potet=poteter
gulrot=gulrøtter
blomst=blomster=blomar=flower
drivhus=veksthus
rein=reindrift=reinsdyr
isbading=is+bading badstu=badstue=sauna
snøscooter=snøskuter=scooterkurs
strand=stranda=beach sandslott=sandbygging
kitefly dragefly=drage_i_vinden=flydrage
redningsselskap=elias=redningsskøyta sjøvett
steinklubb=geologi=mineraler=fossiler=krystaller
dyreassistert
fisk > fisking
kom_deg_ut=kom_deg_ut-dagen=utedag=turdag=friluftslivets_dag > friluft tur
fjellskole=fjell+skole=villmarksskole friluftsskole
bivuakk=snøhule=sove_i_snøen overnatting
sovepose=liggeunderlag overnatting
nattur=natt+tur=hodelykttur=hodelykt=refleksløype=måneskinnstur tur
tur > bretur nattur skattejakt
brekurs=bre+kurs=breatur=breføring
sykkelferie=sykkel+ferie=sykkelleir
ponniridning=ponni+ridning=ridetur=ridetime=ridekurs=ponnileir ridning
forrytter=fôrrytter=fôrhest=leiehest=låne_hest ridning
stalljobb=stallhjelp=stalltjeneste=stallgjeng stall
hundepass=passe_hund=lufte_hund=hundelufting=gå_tur_med_hund hund
besøkshund=terapihund hund
reptil=reptiler=slange=terrarium=krypdyr dyr
dyrepass=passe_dyr=stelle_dyr dyr
dyrlege=veterinær=dyrepleier dyr
dyr > reptil lama alpakka fjøs stall
alpakka=lama
beite=beitedyr gård
melke=melking=fjøsstell=budeie gård
andelsgård=andelslandbruk=markens_grøde dyrking
kompost=kompostering dyrking
plantebytte=frøbytte=stiklinger dyrking
humle=humler insekt
dinosaur=dinosaurer
fjære=fjæra=strandsone=livet_i_fjæra sjø
kystkultur=kyst+kultur=færing=robåt roing
sjøspeider=sjø+speider > seiling speider
sykkeltur > familiesykling
friluft > kom_deg_ut fjellskole brekurs utedag fiske kajakk speider nattur
ulv
sopp > soppkurs
hengekøye > hengekøyetur
kosedyr=bamse=bamser
vannsklie=sklie badeland
badestrand badeplass
båtskole=båtleir seiling
vannsport > vannskuter flyteleke
ponny=ponnyer=ponniar > hest ridning rideleir
islandshest hest
drage=dragebygging=lage_drage=fly_drage=drageflyging kitefly
pinnebrød=marshmallows bål
hule=huler=huleleting=grotteleting=kryping_i_huler grotte
dyrke_mat=dyrke_egen_mat=dyrke_selv=egne_grønnsaker > dyrking parsellhage
insektjakt=insektlek=småkrypjakt=håv insekt
akvarieklubb > gullfisk dyr
dyrespor=spor_og_sportegn=sporjakt=moskus=elg=elgsafari=hvalsafari naturguide
dyrespor natur
turvenner=turkamerat=turkamerater=turkompis > tur turvenn
natursti > skattejakt
spikketur spikking
vedhogst=motorsag=hogst villmark
tau=tauverk=slynge
naturskole=natur+skole=naturklasserom=uteskole=ute+skole friluftsskole
leirbål bål
gapahuk=gapahukbygging=barhytte telt
hytte_til_hytte fottur
landsleir=kretsleir=speiderleir=jamboree=korpsleir_speider
speider > landsleir
flåte=flåtebygging=flåtetur=tømmerflåte båt
kajakkpolo padling
livet_på_gården=hjelpe_på_gården=dyr_på_gården gård
geitekilling=lamming=lammedager > sau gård
egg=kyllinger=kylling høne
fôre=mate_dyr=klappe_dyr > dyr gård
hestekjøring hest
sledetur=hesteslede=kanefart hest
fisk akvarieklubb
fiskeutstyr=fiske+utstyr > fiskestang utlån
blomsterkrans=blomsterbinding=binde_krans=adventskrans
såkasse=frøkasse plante
skolehage parsellhage > så_og_høste
så_og_høste=høste=høstefest dyrking
vær=værstasjon
skolegård!=skulegard=skolegard
bakgård!=bakgard
kirkegård!=kyrkjegard
gullfisk akvarieklubb
dyr > esel skilpadde rev bjørn rådyr hval sel alpakka lama
insekt sommerfugl bie > edderkopp maur meitemark insektjakt insekt
fugl > ørn ugle
natur > fjære havforskning dyrespor insekt fugl sopp
trugetur=truger=trugetrav tur
canyoning=juving rafting
havforskning=marinbiologi=havet_og_fjæra=skjell=tangfiske fjære
zoologi=botanikk biologi
grilling bål
kart=kart_og_gps kompass
andelslag andelsgård
kajakktur=kajakk+tur
fjell=fjellet
mark=marka
sti=stiar
sommerski
vinteraktivitet=vinter+aktivitet
dykker=dykkar
mat > fiskekake!=fiskekaker
blåbær=blåbærtur tyttebær multer=multebær=molter bringebær > bærtur
bærtur > blåbær tyttebær multer bringebær
kjæledyr dyr > undulat=papegøye=undulater=burfugl hjort fjording
hund > nosework=nose_work=nesearbeid
ridning > ryttermerke=ridemerke
hest > nordlandshest=lyngshest fjording=fjordhest=fjordinger dølahest=dølehest
jakt > hjortejakt=hjort+jakt rådyrjakt=rådyr+jakt reinsjakt=rein+jakt
fjære > manet=maneter sjøstjerne=sjøstjerner=kråkebolle strandkrabbe=strand+krabbe krabbe
fly > modellfly propellfly luftsport
propellfly=propell+fly modellfly
fjelltrim=ti_på_topp=stikk_ut=7-topper=sjutopper=turtrim=turkasse=turpost tur
tur > turløype=turløyper=turveg=turvei=turmål turkart
båt > jolle seiling roing optimist
eplepressing=eplemost=epleslang=presse_epler=eplemosting så_og_høste
rein samisk > lasso=suohpan=suohpat=lassokasting=lassokast=kaste_lasso=kasta_lasso=kaste_suopunki
kajakkskole=kajakk+skole=kanoskole padling
uteskole > naturskole friluftsskole
frilufts_dag friluftsdag
hundeskole=hund+skole=valpeskole hundekurs
kystled=kyststi tur
sculler=singlesculler=singelsculler=dobbeltsculler roing
måneskinn!
stol=stolar=stoler
skinne=skinner=skinnegang
rose=roser
kanon!=kanoner
forestående
`;
