/** What people write of sport, play and the outdoors: `what they write > what is offered`, as in `word-list.ts`. */
export const sportWordList = `
innebandi > Floorball for jenter
ishokey > Hockeyskole på Løren
kurling > Curling for nybegynnere
selvforsvar > Ju-jitsu for ungdom
tekvando > Taekwondo for barn
kapoeira > Capoeira på fritidssenteret
boxing > Bokseklubben for jenter
wrestling > Brytegruppa på Kolbotn
japansk kampsport > Aikido for barn
karate > Shotokan for barn
sverd > Fekting for nybegynnere
pil og bue > Bueskyting innendørs
skyte med luftrifle > Skytterlaget tar opp ungdom
kajakk > Våttkort-kurs
majorett > Drill for aspiranter
heiagjeng > Cheerleading for mini
rytmisk gymnastikk > RG for rekrutter
salto > Apparatturn for gutter
barnegymnastikk > Foreldre-barn-turn i gymsalen
lengdehopp > Friidrett på stadion
joggegruppe > Løpegruppe for unge
o-løp > Orientering for familier
slalåm > Alpingruppa på Kirkerudbakken
skihopping > Skihopp for rekrutter
brettkjøring > Snowboard i vinterferien
gå på ski > Langrenn for ungdom
ice skating > Skøyteskole på Voldsløkka
klatrevegg > Buldring for tweens
klatre kurs > Brattkort på en helg
rullebrett > Skateboard for jenter
mountainbike > Terrengsykkel for ungdom
bmx > Pumptrack på Ekeberg
go-cart > Karting for ungdom
motor cross > Motocross på Basserudåsen
moped lappen > Mopedkurs for 15-åringer
løfte vekter > Vektløfting for junior
sykkelreparasjon > Mekking på sykkelverkstedet
ping pong > Bordtennis på klubben
ballspill > Håndball for gutter
ballspill > Kanonball i gymsalen
kampsport > Krav maga for ungdom
vannsport > Kitekurs på Larkollen
badebasseng > Svømmehallen er åpen
redde liv > Livredning i bassenget
svømme sykle løpe > Triatlon for barn
idrett for funksjonshemmede > Boccia i storhallen
rullestol > Kjelkehockey for ungdom
prøve ulike idretter > Allidrett for førsteklassinger
drop in idrett > Åpen hall på søndag
midnattsbasket > Nattåpent i idrettshallen
ri > Hestesport på Ekeberg
ponny > Rideleir på gården
kjepphest > Hobby horsing-klubb
kjæledyr > Kaninhopp på Romsås
valp > Hundekurs med agility
bier > Birøkt for unge
dyrke grønnsaker > Skolehagen på Bjerke
bondegård > 4H-gården på Trondenes
fisketur > Fluefiske ved Glomma
jakt > Jegerprøven for ungdom
speideren > Ulveflokken i 3. klasse
sove ute > Hengekøyetur til Nordmarka
friluftsliv > Barnas Turlag på Østmarka
seilskole > Optimistjolle for nybegynnere
stjernekikking > Astronomi for barn
skejting > Skateboard for nybegynnere
kriket > Cricket på Ekebergsletta
golfing > Junior Golf
dykkerkurs > Junior Open Water
pilot > Seilfly for ungdom
fly > Vi bygger propellfly
salto > Tumbling i turnhallen
klatring > Rappellering på Kolsås
krabbefiske > Taskejakt i havna
båt > Optimistkurs i juni
sykkelvogn > BUA på Lade
slalåmsko > Skibyttedag på skolen
sykkelhjelm > Utstyrssentralen på Grorud
hund > Nose work for nybegynnere
blåbær > Bærtur i marka
flyger > Modellfly i hallen
skiløype > Langrenn for barn
havfruesvømming > Mermaid-kurs i bassenget
uteapparater > Tufteparken åpner
ballspill > Roundnet på stranda
redd for vann > Vanntilvenning for barn
gradering > Karateklubben
støvler > Klesbytte på lørdag
singelsculler > Roing for ungdom
`;
