/** What people write, and what merely looks like it: `what they write > what is offered`. */
export const mustNotFind = `
dans > Danmarkskveld
dans > Dansk og svensk
dans > Svensk litteratur
is > Diskotek
is > Isoporverksted
tur > Kulturkveld
tur > Svensk litteratur
tur > Naturlig sminke
tur > Turn for gutter
turn > Turgruppa går på tur
gaupa > Gamingkveld
gaupa > Ungdomsklubben
kor > Røde Kors
kor > Korpset på Nordberg
korps > Kor for barn
ball > Ballett for nybegynnere
sang > Sangria og tapas
mat > Matematikk er gøy
lek > Leksehjelpen på Tøyen
lekser > Bok og lek
ski > Maskinverksted
kurs > Kurvfletting
bok > Bokstavjakt
fotball > Håndball på lørdag
håndball > Fotball for jenter
fotballtrening > Håndballtrening for minier
håndballtrening > Fotballtrening for ettåringer
bading > Bakekurs
baking > Badeland
kulturskole > Kulturkveld
by > Bygdedag
hund > Hundre år
film > Filt og ull
far > Fart og spenning
jul > Juli på stranda
vann > Vandring
bergen > Bergtatt
haug > Sommer i Haugesund
ås > Åsane bydelshus
time > Timeplan
språk > Sprek sammen
svømming > Strømming fra salen
judo > Juletrefest
golf > Gulvlegging
rap > Rapportskriving
band > Bandasje og plaster
rom > Romantikk
hus > Husk dette
park > Parkering
sjakk > Sjal og skjerf
teater > Tekst og tale
ridning > Rydning av snø
gratis > Grafitti og gateliv
leir > Leire og keramikk
seiling > Seminar
speider > Speil og glass
koding > Kodak og gamle kamera
speider > Spedisjonslager
øving > Over stokk og stein
bane > Banan og bær
fotballskole > Skolekorpset øver i gymsalen
hiphop > Hipp hurra og hopp i havet
språkkurs > Skikurs for voksne
skoletur > Turn på skolen
klatrekurs > Kurs i kattehold
karate > Judo for barn
øve korps > Øving i kor
hund > Ridning og hest
fotball 2015 > Håndball 2015
fotballfest > Julefest
band > Bandy
padling > Padel for ungdom
lære gitar > Lære å sykle
kunst > Kunstgress åpent
foto > Fottur
dyr > Dyrt og flott
teater > Te og prat
ski > Skiftarbeid
fotball > Håndballskole
bil > Billig moro
judo > Karate for barn
sjakkonkurranse > Fiskekonkurranse
kunst > Kunstløp
sommerskole > Vinterferie på museet
museum > Muskeltrening
koding > Klatring
behov > Behandling
trommesett > Treningssett
ki > Ski for barn
baking > Baksida
maling > Måling av luftkvalitet
måling > Maling for barn
motor > Motorikk og lek
skihopp > Kaninhopp for barn
klatring > Klatremus i Hakkebakkeskogen
fiske > Gullfisken i glassbollen
manga > Mange språk
hage > Barnehagedagen
barnehage > Skolehagen sår gulrøtter
foto > Fotballskole i juni
turn > Turnering i sjakk
skating > Skattejakt i parken
jakt > Kajakk i fjorden
rap > Rapport fra turen
kor > Kort og godt
kor > Korte ruter i veggen
dans > Danskebåten
mat > Matter på gulvet
mat > Matter av gummi
sang > Sangesur vin
rock > Rocket League
yoga > Tur på Tøyen
yoga > Yoghurt med müsli
kreativ > Forkunnskaper trengs ikke
koding > Teknikk i rykk og støt
film > Fil og rasp
gård > Bakgården er åpen
gård > Lek i skolegården
hund > Hundrelappen
hest > Høstferie i fjellet
katt > Kattegat rundt
lego > Legevakt for bamser
laiv > Live fra loftet
ski > Skissekveld
ski > Skipsmodeller av tre
sjakk > Sjakt og gruve
sykling > Sirkeltrening på matta
sirkus > Sirkeltrening i hallen
padling > Padel på Fornebu
kano > Kanonball for alle
karaoke > Karate på tirsdag
podkast > Postkort til bestemor
judo > Ludo og kakao
golf > Gulvteppe
boksing > Boksamtale om romaner
drone > Snødronningen på scenen
film > Filting av tøfler
bowling > Bollebaking med kanel
strikking > Strikkball i gården
fotball > Fotpleie for eldre
håndball > Håndarbeid på mandag
prest > Prestasjoner
bading > Badminton for jenter
rus > Russisk kultur
rus > Rusletur i skogen
tro > Tromsø rundt
lan > Utlån av bøker
ro > Robotklubb
sy > Sykkeltur i skogen
båt > Båtsfjord kirke
bil > Billedkunst
is > Islandshest
ku > Kulturkveld
mot > Motocross for ungdom
4h > 4 hull på banen
astronomi > Gastronomi fra fjorden
ridning > Ridderleir
ballett > Ballek i hallen
dykking > Dyrking av tomater
fest > Festningen åpner
data > Datoer for høsten
fele > Felles frokost
harpe > Harpun og dykking
horn > Hornbæk
bass > Bassengdag
trommer > Tromsø sentrum
jul > Julian spiller piano
påske > På skeiva
skeiv > Skei sentrum
angst > Langstrakt løype
sorg > Omsorg for eldre
gratis > Gratinert torsk
frivillig > Frivol moro
utstyr > Utsikten
venner > Vennesla rundt
judo > Aikido for jenter
fiolin > Cello for barn
gitar > Piano for voksne
trompet > Tuba for barn
guttekor > Jentekoret på Moss
håndball > Volleyball for jenter
langrenn > Alpint for barn
karate > Kampsport
gokart > Motocross
hund > Katt og kanin
adhd > Autisme og søvn
dans > Teater på scenen
klovn > Trylling for barn
minecraft > Roblox for barn
elevråd > Barneråd i kommunen
fisketur > Fiskekaker fra bunnen av
roing > Finn roen før eksamen
curling > Curlingforeldre, et foredrag
rap > Rappellering fra Kolsås
kristen > Håndballaget på Vålerenga
kristen > Volleyballag for jenter
hjelm > Hjelp med søknaden
flyger > Flygel og kammermusikk
finsk > Fisk til middag
salme > Samefolkets dag
halal > Hallen er åpen
bærtur > Tyttebærcup for lag
sprek > Aktiv fritid
bandy > Bandbinge til leie
lasso > Lasagne til middag
skeiv > Skeite på brettet
krik > Cricket for barn
kano > Kanonføde på museet
snus > Sus og dus
røyk > Røyskatt og mår
uno > Unoterte selskaper
java > Javel, sier vi
boks > Bokslukere
hasj > Hasjtag og nett
vape > Våpen og historie
drone > Dronningberget
polsk > Poledans for voksne
kor > Kortfilm
fly > Flyktningguide
fly > Flytevest for barn
lam > Lampeverksted
sel > Selvforsvar for jenter
sau > Saus fra bunnen av
rein > Reingjøring
ulv > Ulvik turlag
sel > Selskapsspill
golf > Golvvask på klubben
abort > Aborrfiske
manet > Magnet og kompass
bær > Bærekraft for unge
male > Malurt og vermut
dykking > Dukkemakeri
lasso > Klassisk gitar
boksing > Spraybokser til utlån
telt > Assistenter søkes
ørn > Lekehjørnet på senteret
skilsmisse > Skilt til døra
realfag > Stemmer i natten
kor > Popkorn og brus
realfag > Flerstemt sang
egg > Planlegging av året
egg > Grunnleggende trening
rus > Barfot i gresset
rus > Barbie og biler
spiseforstyrrelse > Roser i hagen
spiseforstyrrelse > Rosa kveld
synshemmet > Livssyn i dag
sorg > Omsorg i hverdagen
tur > Partitur og noter
seter > Stolen og bordet
gjeld > Bolig og hjem
lavvo > Gammelost på bordet
mote > Modeller av skip
leie > Sykepleier for en dag
brett > Nettbrett for eldre
fekting > Kardemomme by
rom > Syndrom og søvn
skinnarbeid > Måneskinn på fjorden
toving > Scullerne på fjorden
dikt > Lær reglene i cricket
kano > Kanonen på festningen
alpin > Vi utforsker fjæra
arrangement > Eventyrlig helg
skog > Forestående valg
mor > Minimum to timer
romani > Resultater fra løpet
bading > Nytt baderom
para > Parat til start
spill > Innspill til kommunen
barnebarn > Fotball for barn
kafe > Foreldremøte med kaffe og kake
`;
