/** What people write of help, holidays, company and belonging: `what they write > what is offered`, as in `word-list.ts`. */
export const helpWordList = `
skolearbeid > Leksehjelp fra Røde Kors
gratis mat > Matutdeling hver fredag
gratis middag > Fellesmiddag uten betaling
låne ski > BUA i Midtbyen
sportsutstyr > Utstyrssentralen i Tromsø
låne telt > Skattekista på Hamar
brukte klær > Klesbytte på lørdag
julegaver > Julehjelp fra Frelsesarmeen
har ikke råd > Fritidskortet
støtte til treningsavgift > Kontingentstøtte
billig sommertur > Ferie for alle
sommarleir > Feriekoloni på Hudøy
sommerskole > Ferieklubb for småskolen
uke 40 > Høstferie på museet
skulefritidsordning > SFO om sommeren
tjene penger > Sommerjobb i kommunen
skrive cv > Jobbsøking for unge
aktivitets venn > Fritid med Bistand
støttekontakt > Treningskontakt søkes
venn til tur > Turvenn for en dag
ensom > Besøksvenn fra Røde Kors
noen å snakke med > Samtaletilbud for ungdom
mobbing > MOT-gruppa på skolen
angst > Mindfulness for unge
mistet noen > Sorggruppe for barn
skilsmisse > Støttegruppe for barn
alkohol i familien > Alateen
rusfri > Juvente på fredag
foreldrekurs > ICDP på helsestasjonen
mammagruppe > Barselkafé på biblioteket
småbarn > Åpen barnehage på Kampen
spedbarn > Babysang i menigheten
homofil > Skeiv ungdom i Bodø
autisme > Tilrettelagt klubb
downs syndrom > Special Olympics i Larvik
blind > Ledsager til idrett for synshemmede
ny i Norge > Flyktningguide
norske venner > Vennefamilie
norskkurs > Språkkafé på frivilligsentralen
ukrainsk > Flyktningtreff
girls only > Jentegruppa på onsdag
bare for gutter > Guttegruppa på torsdag
henge > Ungdomsklubben på Sagene
kjeder meg > Fritidsklubb hver dag
åpent hus > Ungdomshuset i Skien
hele familien > Familiedag på torget
påvirke > Ungdommens bystyre
politikk > Ungdomsrådet
starte egen bedrift > Ungdomsbedrift
klimaaksjon > Natur og Ungdom
plukke søppel > Strandrydding i fjæra
frivillig arbeid > Dugnad for ungdom
førstehjelp > HLR på en kveld
bibel > Søndagsskole
moske > Koranskole for barn
konfirmasjon > Humanistisk konfirmasjon
viking > Middelaldermarked
uten betaling > Gratis sykkelskole
koble av > Yoga etter skolen
hjemmeværende > Åpen barnehage på Bryn
vårrydding > Dugnad på lekeplassen
treffe folk > Bli kjent-kveld for ungdom
finne venner > Flyktningguiden ung
to hjem > Skilsmissegruppe
barnebarn > Besteforeldretreff i parken
møteplass > Åpent hus på fredag
frivillig > Bli besøksvenn
internasjonal mat > Verdens kjøkken
stabilt sideleie > Førstehjelp for barn
tung pust > Trening for barn med astma
slutte å snuse > Helsestasjonen har åpent
lommepenger > Sommerjobb i kirkegården
regnvær > Lekeland på Alnabru
hva skjer i helga > Familiedag på Øya
eaktodáhtolaš > Frivillig på festivalen
kristen > KRIK på torsdag
skilte foreldre > Skilsmissegruppe
fritidslos > Aktivitetsguide i bydelen
pubertet > Helsestasjon for ungdom
saturday > Åpent på lørdag
`;
