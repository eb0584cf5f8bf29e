/**
 * What people write, and what it must find: `what they write > what is offered`. Written by hand, from how
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
psykisk helse ungdom > Mental helse ungdom
fisketur > Fiske for barn
gratis klær > Bruktbutikk og klesbytte
musikkskole > Kulturskolen tilbyr gitar
frokostklubb > Skolefrokost
noe å gjøre i sommerferien > Sommerskole
foreldreveiledning > ICDP foreldreveiledning
museumsbesøk > Museet for barn
ukrainske barn > Aktiviteter for ukrainere
norsk for foreldre > Norskkurs for voksne
idrettsskole > Allidrett for barn 6 år
revy > Ungdomsrevy
eventyrstund > Eventyrstund i biblioteket
støtte til kontingent > Støtte til medlemskontingent
surfekurs > Surfing for nybegynnere
impro > Improteater
sledehockey > Kjelkehockey for barn
skateboard > Skatekurs for nybegynnere
padletennis > Padel for ungdom
linedance > Linedance for alle
brettspillkveld > Brettspill på biblioteket
modellfly > Modellflyklubb
dramakurs > Drama for ungdom
flerspråklig eventyrstund > Eventyr på flere språk
gratis fotball > Gratis fotballskole
id-fest > Id-feiring
skøytedisko > Skøytekveld med disko
songkor > Barnekor på Stord
badeland > Bading for familier
scratch > Koding med Scratch
pokemon > Pokémon-klubb
sup > SUP-kurs
fotoklubb > Foto for ungdom
orienteringskurs > Orientering for barn
skolefritidsordning > SFO i ferien
skogsdag > Friluftsdag i skogen
ungdommens røde kors > Røde Kors ungdom på Tøyen
lekeland > Lekeland for barn
lekegruppe > Lek for småbarn
noe for tenåringer på kveldstid > Ungdomsklubb torsdag kveld
kva skjer for ungar i haustferien > Høstferieaktiviteter for barn
svømmeklubb > Svømming konkurransegruppe
ung frivillig > Frivillig ungdom
isfiske > Isfiske på vannet
musikkleir > Korpsleir
sirkusfestival > Sirkus
revygruppe > Ungdomsrevy
karaokekveld > Karaoke for ungdom
mødregruppe > Barselgruppe
thaiboksing > Muay thai
bmxbane > BMX for ungdom
pianoskole > Piano for barn
brassband > Brassband for unge
frivillighetssentralen > Frivilligsentralen
krisesenter > Barn på krisesenter
bokprat > Bokklubb
teaterlag > Barneteater
skidag > Langrenn for alle
garnkafé > Strikkekafé
sommerles > Sommerles på biblioteket
nyankomne > Flyktningbarn og fotball
friluftsskole > Friluftsskole i sommerferien
dansegruppe > Hiphop for ungdom
svømmetrening for ungdom > Svømming for ungdom
kunstverksted > Kreativt verksted
ungdomskontakt > Ungdomskontakten er åpen
kampsport > Karate for barn
`;

/** `[what they write, what is offered]`, line by line. */
export function pairsOf(list: string): [string, string][] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split(' > ') as [string, string]);
}
