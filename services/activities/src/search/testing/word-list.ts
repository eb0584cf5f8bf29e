/**
 * What people write, and what it must find or must not: `what they write > what is offered`. Written by hand, from how
 * parents, children and those who work with them speak of leisure; a title stands for the whole offer.
 */
export const mustFind = `
ishockey > Hockeyskole
hockey > Ishockey for jenter
hiphop > Hip hop dans for tenåringer
snowboard > Snøbrett for nybegynnere
snøbrett > Snowboardkurs
rulleskøyter > Rulleskøytekurs
gospel > Soul Children gospelkor
gitarundervisning > Gitarkurs for nybegynnere
gittar > Gitarkurs for nybegynnere
utstyrslån > Utlån av utstyr
gratis utstyr > Utlån av utstyr
fotballag > Fotball for jenter
hardingfele > Fele for nybegynnere
svømmeopplæring > Svømmekurs for nybegynnere
sámegiella > Sámegielkurs
marsj > Marsjering med korpset
korpset > Skolekorpset øver tirsdag
korpset > Korps for alle
korps > Korpset på Nordberg
korps > Musikkorpset
musikkorps > Korps for alle
fotball > Fotballtrening for ettåringer
fotballtrening > Fotball for jenter
fotballen > Fotballskole i sommer
fotballskole > Fotball for jenter
jentefotball > Fotball for jenter
fotball trening > Fotballtrening for ettåringer
fotbal > Fotball for jenter
fotbaltrening > Fotballtrening for ettåringer
footbal > Fotball for jenter
football > Fotball for jenter
håndball > Håndballtrening for minier
håndballtrening > Håndball på lørdag
håndballen > Håndball på lørdag
handball > Håndball på lørdag
haandball > Håndball på lørdag
hånd ball > Håndball på lørdag
handbal > Håndball på lørdag
hondball > Håndball på lørdag
språkkafe > Språkkafé for familier
språkkafé > Språkkafe på biblioteket
sprakkafe > Språkkafé for familier
språk-kafe > Språkkafé for familier
språk kafe > Språkkafé for familier
spraakkafe > Språkkafe på biblioteket
språkkafeen > Språkkafé for familier
svømming > Symjing for born
symjing > Svømmekurs for nybegynnere
symje > Svømmekurs for nybegynnere
svømme > Symjing for born
svomming > Svømmekurs for nybegynnere
svoemming > Svømmekurs for nybegynnere
svømmign > Svømmekurs for nybegynnere
svømmekurs > Symjing for born
swimming > Svømmekurs for nybegynnere
svömming > Svømmekurs for nybegynnere
kulturskule > Kulturskolen i Vest
kulturskulen > Kulturskolen i Vest
kulturskole > Kulturskulen i Aust
kultur skole > Kulturskolen i Vest
barneidrett > Idrett for barn
idrett > Barneidretten samles
barneidretten > Idrett for barn
allidrett > Allidrett for seksåringer
turn > Turngruppe for jenter
turngruppe > Turn for gutter
turngruppa > Turn for gutter
turning > Turn for gutter
speiderne > Speider på Nes
speider > Speidergruppa møtes
speiding > Speidergruppa møtes
speidar > Speider på Nes
speiderene > Speider på Nes
ferieklubb > Ferieklubben i uke 26
ferieklubben > Ferieaktiviteter for alle
noe å gjøre i ferien > Ferieaktiviteter for alle
ferien > Ferieklubben i uke 26
gratis > Helt gratis sykkelkurs
leksehjelp > Leksehjelpen på Tøyen
leksehjelpen > Leksehjelpen på Tøyen
lekser > Leksehjelpen på Tøyen
hjelp med lekser > Leksehjelpen på Tøyen
utstyrssentral > Utstyrssentralen på Lund
utstyr > Utstyrssentralen på Lund
utstyrsentral > Utstyrssentralen på Lund
bua > BUA Kristiansand
utlån av ski > Utlån av ski og skøyter
låne ski > Utlån av ski og skøyter
låne skøyter > Utlån av ski og skøyter
ski > Utlån av ski og skøyter
sjakk-klubb > Sjakklubb for ungdom
sjakklubb > Sjakk-klubben i sentrum
sjakk klubb > Sjakklubb for ungdom
sjakk > Sjakklubb for ungdom
sjakklub > Sjakklubb for ungdom
chess > Sjakklubb for ungdom
dans > Dansekurs på fredag
danse > Dans for små barn
danser > Dans for små barn
dansing > Dansekurs på fredag
dansekurs > Dans for små barn
barnedans > Dans for små barn
dancing > Dans for små barn
hiphop > Hip-hop og gatedans
hip hop > Hip-hop og gatedans
ballet > Ballett for nybegynnere
balett > Ballett for nybegynnere
sommerfestival > Sommerfestivalen i byen
sommerfestivalen > Sommerfestivalen i byen
sumarfestival > Sommerfestivalen i byen
sommerleir > Sommarleir på øya
sumarleir > Sommarleir på øya
leir > Sommarleir på øya
haustferie > Høstferieklubb
høstferien > Høstferieklubb
vinterferie > Vinterferien på museet
museum > Vinterferien på museet
museet > Vinterferien på museet
klatring > Klatrekurs innendørs
klatrekurs > Klatring for alle nivåer
klatrevegg > Klatreveggen er åpen
friluft > Friluftsliv for unge
friluftsliv > Friluft for hele familien
tur > Turgruppa går på tur
fjelltur > Tur til fjells i fjellet
seiling > Seiltur med skøyte
seilkurs > Seiltur med skøyte
bøker > Bok og lek
boka > Bok og lek
leik > Bok og lek
lekar > Bok og lek
lesestund > Lesestund på biblioteket
bibliotek > Lesestund på biblioteket
eventyr > Eventyrstund for de minste
brettspill > Brettspelkveld
brettspel > Brettspillkveld på loftet
spill > Brettspillkveld på loftet
teikning > Tegnekurs
tegning > Tegnekurs
tegne > Tegnekurs
maling > Maling og tegning
handarbeid > Håndarbeid på frivilligsentralen
håndarbeid > Håndarbeid på frivilligsentralen
frivilligsentral > Håndarbeid på frivilligsentralen
frivilligsentralen > Ås frivilligsentral inviterer
strikking > Strikkekafé
koding > Kodeklubben
kode > Kodeklubben
kodeklubb > Koding for jenter
programmering > Koding for jenter
e-sport > Esport på klubben
esport > E-sport på biblioteket
gaming > Gamingkveld
dataspill > Gamingkveld
3d-printing > 3D-printing på verkstedet
4h > 4H-gården
ridning > Rideskole for barn
rideskole > Ridning og hestestell
hest > Ridning og hestestell
rullestol > Rullestolbasket
tilrettelagt > Tilrettelagt idrett
samisk > Samiskkurs for barn
kor > Kor for barn
barnekor > Kor for barn
sangkor > Kor for barn
babysang > Babysang i kirken
kirke > Babysang i kirken
åpen hall > Åpen hall hver lørdag
aapen hall > Åpen hall hver lørdag
apen hall > Åpen hall hver lørdag
skatepark > Skateparken
skating > Skateparken
ungdomsklubb > Ungdomsklubben
ungdomsklubben > Ungdomsklubben
fritidsklubb > Ungdomsklubben
frokostmøte > Frokostmøter for naboer
førstehjelpskurs > Førstehjelp for unge
forstehjelp > Førstehjelp for unge
matlaging > Matkurs for tenåringer
matkurs > Matlaging med bestemor
bake > Bakekurs
teater > Ungdomsteateret
ungdomsteater > Teater for unge
drama > Dramagruppe
gitar > Gitarkurs
gitarkurs > Gitar for nybegynnere
piano > Pianotimer
judo > Judoklubben
karatee > Karate for små
taekwondoo > Taekwondo
innebandy > Innebandytrening
bandy > Innebandytrening
padling > Kajakkurs på fjorden
kajakk > Kajakkurs på fjorden
skøyter > Skøyting på isen
isen > Skøyting på isen
orientering > Orienteringsløp
hinderløype > Hinderløypa
natursti > Naturstien rundt vannet
trampoline > Trampolineparken
kragerø > Kragerø turlag går
kragero > Kragerø turlag går
haugesund > Sommer i Haugesund
haugesnd > Sommer i Haugesund
haugesunds > Sommer i Haugesund
čuoigan > Čuoigan mánáide
cuoigan > Čuoigan mánáide
mánát > Čuoigan mánáide
manat > Čuoigan mánáide
spábbačiekčan > Spábbačiekčan nuoraide
spabbaciekcan > Spábbačiekčan nuoraide
fotball > Spábbačiekčan nuoraide
nuorat > Spábbačiekčan nuoraide
joik > Luohti ja musihkka
luohti > Joik for unge
sámegiella > Samiskkurs for barn
girji > Girjjit ja giella
duodji > Duodji gursa
dánsa > Dánsun eahketbeaivvi
familie > Språkkafé for familier
tenåringer > Matkurs for tenåringer
sykkel > Helt gratis sykkelkurs
sykling > Helt gratis sykkelkurs
gamle sykler > Sykkelverksted for gamle sykler
søt musikk > Musikk for søte og sure
naboer > Frokostmøter for naboer
svømmekurs for barn > Svømmetrening for 7-åringer
babysvøm > Babysvømming i varmtvannsbasseng
småbarnssang > Babysang og småbarnstreff
barnekor > Kirkekoret for barn
guttekor > Guttekoret øver på mandager
jentekor > Jentekoret Lyra
korpsøvelse > Skolekorpset øver i gymsalen
aspirantkorps > Aspirantene i skolekorpset
trommekurs > Slagverk for nybegynnere
pianoundervisning > Pianotimer på kulturskolen
fiolinundervising > Fiolin for barn
fotballskule > Fotballskolen i sommerferien
jentefotballag > Fotball for jenter 10 år
fotballcamp > Fotballskole uke 32
fotballtreningar > Fotballtrening for gutter
futsal trening > Futsal på vinterstid
handballskule > Håndballskole i høstferien
leksehjelp mattematikk > Leksehjelp i matematikk
matematikkhjelp > Mattehjelp etter skolen
leksehjelp etter skoletid > Lekselaben er åpen
norskopplæring > Norskkurs for ungdom
norsktrening > Språktrening i norsk
sjakkurs > Sjakk for nybegynnere
sjakk for barn > Barnesjakk på biblioteket
skikurs > Skiskole for de minste
langrennstrening > Langrenn for barn
alpinkurs > Slalåmkurs i vinterferien
skøytekurs > Skøyteskole i ishallen
klattrekurs > Klatring for barn
klatreklubb > Klatring for ungdom i klatrehallen
turngrupper for småbarn > Barneturn for treåringer
småbarnsturn > Barneturn med foreldre
foreldre og barn turn > Foreldre-barn-turn
rideleir > Sommerleir med hest og ridning
ridekurs > Ridning for nybegynnere
sommerjobb ungdom > Sommerjobb for unge i kommunen
sommaraktivitetar > Sommeraktiviteter for barn
haustferieaktivitetar > Høstferien på museet
dansekurs for jenter > Jazzdans og ballett
streetdance > Gatedans for ungdom
hiphop-kurs > Hip hop for nybegynnere
teatergruppe > Barneteater på kulturhuset
skuespillerkurs > Drama og teater for unge
tegnekurs > Tegning og maling for barn
keramikkkurs > Keramikk på verkstedet
kodekurs > Kodeklubben for barn
minecraftkurs > Minecraft på biblioteket
e-sport lag > Esportklubben
matlagingskurs > Matlaging for ungdom
bakeklubb > Baking for barn
låne sykkel > Utlån av sykler og hjelmer
skibytedag > Skibyttedag på skolen
rullestolhandball > Rullestolhåndball for alle
idrett for funksjonshemmede > Paraidrett for barn
symjeopplæring > Svømmeopplæring for innvandrere
spábbačiekčan mánáide > Fotball for barn
sámegiel kafea > Samisk språkkafé
lávlunjoavku > Sang for barn på samisk
duodjekurs > Duodji for ungdom
mánáidkoara > Barnekor på samisk
vuojadankursa > Svømmekurs for barn
nuoraidklubba > Ungdomsklubben i Karasjok
speideren > Speidergruppa på Nesodden
speidergruppe > KFUK-KFUM-speiderne
ungdomshuset > Fritidsklubben er åpen fredag
`;

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
`;

/** `[what they write, what is offered]`, line by line. */
export function pairsOf(list: string): [string, string][] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split(' > ') as [string, string]);
}
