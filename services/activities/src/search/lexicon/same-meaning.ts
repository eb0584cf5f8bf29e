/**
 * Words that people use for each other: whoever asks for one finds the others too, below what says the word itself.
 * A line is a group; each word stands in the lexicon or is looked up as it is written. Of `kampsport > judo` whoever asks
 * for martial arts finds judo, but not the other way about.
 */
export const sameMeaning = `
svømming bading swimming vuojadit vanntilvenning svømmeknapp
fotball soccer spábbačiekčan
sjakk chess šáhkka
ski čuoigan skiing
turn gymnastics
klatring climbing
ridning hestesport heasta
dans dánsa dancing
kor choir sang lávlla koarra
korps brass
musikk music musihkka
teater theatre theater teáhter
teater drama skuespill skuespiller
street gate
joik luohti
fiolin hardingfele
ishockey hockey
leksehjelp homework leksekafe lekselab
gratis nuvttá
ferie luopmu ferieklubb feriekoloni
sommer geassi
leir leirskole feriekoloni
utstyrssentral bua utlån utstyrslån
lån utlån
lek stoahkan play
barn mánná
ungdom nuorra tenåring
familie bearaš
skole skuvla
språk giella language
språkkafe språktrening
samisk sámegiella
bok girji book
bibliotek girjerádju
håndarbeid håndverk duodji crafts
festival festivála
mat biebmu food
matlaging matkurs kokkekurs cooking baking
tegning drawing maling
maling painting
koding programming kodeklubb
gaming e-sport dataspill lan
tur hiking fottur
sykling cycling biking
løping running
friluft outdoor
fisking fishing
skating skateboarding
frivilligsentral frivilligsenter nærmiljøsentral
fritidsklubb ungdomsklubb ungdomshus
sfo aktivitetsskole
tilrettelagt funksjonsnedsettelse rullestol paraidrett
kafe kafea
dugnad volunteering
flyktning refugee
lesing reading lesestund
sying sewing
idrett valáštallan sports
møteplass treffsted henge chill
jentegruppe jenteklubb jentekveld
guttegruppe gutteklubb guttekveld
kjelke paraidrett
ridning handicapridning terapiridning stall
fisking fisketur
akebakke aking
hoppbakke hopp
bondegård besøksgård gård 4h
parsellhage dyrking hagebruk
bandrom øvingslokale øvingsrom bandøving
musikkproduksjon studio beats
folkedans leikarring
bunad broderi sying
låtskriving låtskriver
høytlesing lesestund eventyrstund
bokklubb leseklubb
rollespill dnd
norsk norsktrening språkkafe
støttekontakt fritidskontakt bistand fritidsvenn
flyktningguide flyktningvenn vennefamilie
lhbtiq skeiv regnbue
pårørende rusmisbruk
generasjon besteforeldre
klesbytte klær bruktbutikk byttemarked gjenbruk
skibytte byttemarked
matutdeling matsentral matkasse
julehjelp julegave
babytreff barseltreff barsel trilletur barnehagedag
moped mekking motor bil
sjonglering sirkus trylling
kino film
spill spille
treningssenter treningsstudio styrkerom styrke
mindfulness yoga
museum utstilling
impro teater
sommerferie sommer sommeraktivitet sommerskole
ferietilbud ferieaktivitet ferieklubb
feriereise feriekoloni ferieopphold
nasjonaldag 17.mai
lekselab leksehjelp
tilrettelagt behov utviklingshemning funksjonsnedsettelse
språkkafe språkvenn
rytmikk barnedans
telttur overnattingstur leirskole
sykurs symaskin sying
redesign tekstil sying
forestilling teater
tospråklig språk
demokrati kommunestyre ungdomsråd
enslig forsørger
fosterbarn fosterhjem
jobb cv jobbsøking
førerkort moped
brannvern brannkonstabel
miljø natur
skyting bueskyting luftgevær bueskytter
sjøvett båtførerprøve redningsvest
akrobatikk sirkus
lodding elektronikk
same samisk
rg rytmisk gymnastikk
rock band
stryk fiolin cello
garn strikking
skriving forfatter
bokprat bokbad forfatterbesøk bokklubb
leselyst lesing
vegan vegetar
frivillig frivillighet volunteering
gravid barsel
mødregruppe barselgruppe barseltreff
småbarnsforeldre babytreff barseltreff
nyankommen flyktning innvandrer
helsestasjon hfu
thaiboksing muay
wushu kungfu
grønnsak skolehage hagebruk
naturfag realfag vitenskap kjemi fysikk
kreativ kunst
kreativ > tegning maling keramikk håndverk håndarbeid
språk > norsk engelsk arabisk samisk polsk somali
kampsport > thaiboksing wushu kungfu karate judo taekwondo jiujitsu aikido kickboksing boksing bryting fekting capoeira mma selvforsvar
ski > langrenn alpin snowboard telemark skileik hopp
vintersport > ski langrenn alpin snowboard skøyter aking skiskyting
skøyter > kunstløp ishockey
vannsport > seiling padling roing surfing svømming dykking jolle
båtliv > seiling padling roing jolle fisking
seiling > jolle optimist
ballsport > fotball håndball basketball volleyball innebandy
ballspill > fotball håndball basketball volleyball innebandy
friluft > tur telt kano padling bål speider fisking
instrument > gitar piano fiolin cello trommer trompet klarinett saksofon fløyte trekkspill ukulele
musikkskole > kulturskole gitar piano fiolin trommer
musikk > kor korps band orkester rap gitar piano
dans > ballett hiphop breakdans jazzdans swing
håndarbeid > strikking hekling sying veving broderi
håndverk > snekring spikking keramikk veving
forming > tegning maling keramikk håndarbeid
kunst > tegning maling keramikk skulptur
dataspill > minecraft roblox fortnite
realfag > koding robot vitenskap astronomi eksperiment
vitenskap > astronomi eksperiment forsker robot
eksperiment > forsker vitenskap
dyr > hest hund kanin gård
møteplass > fritidsklubb ungdomshus ungdomskafe frivilligsentral
ferie > sommerskole ferieskole
`;
