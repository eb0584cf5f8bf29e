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
`;
