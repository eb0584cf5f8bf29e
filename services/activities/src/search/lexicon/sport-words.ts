/** Sport, play and the outdoors. How an entry is written: see `lexicon.ts`. */
export const sportWords = `
fotball=football=fotballen håndball=handball volleyball basketball=basket innebandy!=inne+bandy bandy ishockey=is+hockey hockey
rugby cricket baseball softball tennis badminton=badmin squash padel=paddeltennis=padeltennis=padletennis bordtennis!=bord+tennis=pingpong golf=minigolf frisbeegolf=diskgolf=discgolf frisbee
svømming=svømme=symjing=symje=svøm=symj=svømming=symjar=svømt bading=bade=bad stup=stupe=stuping livredning!=liv+redning vannpolo=vasspolo dykking=dykke=dykk=snorkling=snorkle
turn=turning=gymnastikk=gym tropp+gymnastikk rytmisk trampoline trampolinepark=trampoline+park drill parkour=parkur=tricking freerunning cheerleading=cheer rg
friidrett!=fri+idrett løping=løpe=springing=springe=løp=jogging=jogge sprint maraton hinderløype=hinder+løype orientering=o-løp
sykling=sykle=sykkel=sykl=sykkeltur=sykkel+tur=syklist bmx terreng+sykling landevei rulleski!=rulle+ski rulleskøyter!=rulle+skøyte=rulleskøyte skating=skate=skateboard=rullebrett=skatepark=skate+park sparkesykkel=spark+sykkel
ski=skigåing skikurs=ski+kurs skitur=ski+tur langrenn alpin=alpint=slalåm=slalom snowboard!=snow+board=snøbrett=snowboarding hopp=hoppe=skihopp=ski+hopp skiskyting=ski+skyting telemark kombinert skileik=skilek=ski+lek ake=aking skøyter=skøyte=skeise=skøyting kunstløp curling
kampsport!=kamp+sport karate judo taekwondo!=tae+kwon+do jiujitsu!=jiu+jitsu=jujutsu=bjj=brasiliansk aikido kickboksing!=kick+boksing boksing=bokse bryting=bryte fekting=fekte selvforsvar=sjølvforsvar capoeira mma
klatring=klatre=klatrevegg=klatre+vegg=klatrepark=klatre+park buldring=buldre tindesti viaferrata
ridning=riding=rideskole=ride+skole=ride=hestesport=heste+sport hest=hestar=ponni=pony stall hestestell=hest+stell
seiling=seile=segling=segle=segl=seil=seiler=seilere=seglar roing=ro=rokurs=rolag=roklubb padling=padle=kajakk=kano kanotur=kano+tur kajakktur=kajakk+tur surfing=surfe=surf windsurfing=brettseiling kiting båt=båtar båttur=båt+tur båtliv=båt+liv sjø=sjøen=hav kystled fisking=fiske=fisketur=fiske+tur=fisk jakt=jakte
friluft=friluftsliv=frilufts natur=naturen skog=skogen fjell=fjellet mark=marka park tur fottur=fot+tur gåtur=gå+tur turgruppe=tur+gruppe telt=telttur=telt+tur leirskole=leir+skole bål=bålkos overnatting=overnatte hytte=hyttetur=hytte+tur strand nærmiljø!=nær+miljø bærtur=bær+tur
idrett=idrott=sport idrettslag=idrett+lag=il idrettsskole=idrett+skole idrettshall=idrett+hall idrettsplass=idrett+plass allidrett!=all+idrett=alleidrett barneidrett=barn+idrett lavterskel!=lågterskel=lav+terskel
trening~=trene=trena=treningar=trener=trenar styrke=styrketrening=styrke+trening yoga pilates aerobic zumba crossfit spinning dugnad
lek=leik=leke=leike=lekar leker=leiker=leketøy lekeplass=leke+plass lekegrind=leke+grind ball=ballar balllek=ball+lek ballspill=ball+spill ballbinge=ball+binge stafett sisten spill=spel=spille=spele=spelar
bueskyting=bue+skyting skyting=skyte petanque bowling biljard=snooker dart sjakk=chess dam
keeper dommer=dommar lag~=laget kamp=kampar cup~ turnering~=turneringar seriekamp serie mål målvakt=mål+vakt drakt bane=banar kunstgress=kunstgras stadion svømmehall=svømme+hall=symjehall basseng gymsal=gym+sal skianlegg=ski+anlegg ishall=is+hall skøytebane=skøyte+bane flerbrukshall=fler+bruk+hall
agility hundesport=hund+sport hund=hundar paintball lasertag escaperoom rebus=rebusløp=rebus+løp skattejakt=skatt+jakt natursti=natur+sti sti=stiar sommerski vinteraktivitet=vinter+aktivitet
nybegynner=nybegynnar=begynner=nybyrjar viderekommen=vidarekomen øvet=øvd talent junior senior aspirant knøtt=knøttar minior mini småtroll
rullestol=rullestolbasket paraidrett=para+idrett para boccia goalball
fotballag=fotball+lag svømmeopplæring=svømme+opplæring svømmekurs=svømme+kurs skiskole=ski+skole fotballskole=fotball+skole håndballskole=håndball+skole turnskole=turn+skole danseskole=dans+skole
vanntilvenning=vann+tilvenning=vasstilvenning svømmeknapp=svømme+knapp vannsport=vann+sport vintersport=vinter+sport ballsport=ball+sport jolle=optimistjolle=optimist+jolle optimist kjelke=pigging kjelkehockey=kjelke+hockey=sledehockey tumling hoppbakke=hopp+bakke akebakke=ake+bakke
trommesett=tromme+sett handicapridning=handikap+ridning terapiridning=terapi+ridning bondegård=bonde+gård parsellhage=parsell+hage parsell kanin=kaninhopping=kanin+hopping
badeland=bade+land badetur=bade+tur buldrehall=buldre+hall klatrehall=klatre+hall synkronsvømming=synkron+svømming funkis=funkisidrett=funkis+idrett bueskytter=bue+skytter=bueskyttere luftgevær=luft+gevær ringette apparatturn=apparat+turn hinderbane=hinder+bane ninja akrobatikk=akrobat båtførerprøve=båtførerkurs=båtfører=båtførerprøven sjøvett redningsvest dykker=dykkar gymnast=gymnastar drilldans=drill+dans isdisko=is+disko=isdisco sup ridesenter=ride+senter
thaiboksing!=thai+boksing=muay wushu kungfu=kung=fu
`;
