/** Northern Sámi words of the field. How an entry is written: see `lexicon.ts`. */
export const samiWords = `
mánná=mánát=mánáid=mánáide barn
nuorra=nuorat=nuoraid=nuoraide ungdom
bearaš=bearrašat=bearrašiid familie
skuvla=skuvlla=skuvllat skole
koarra=koara=koarat kor
spábbačiekčan=spábba=spábbačiekčama fotball
čuoigan=čuoigat=čuoigama ski
vuojadit=vuojadeapmi=vuojadan=vuodjan=vuodjat svømming
dánsa=dánsun=dánsut dans
lávlla=lávlun=lávlut=lávlaga sang
luohti=luohtti=luođi=juoigan=juoigat=vuelie=vuolle joik
musihkka=musihka musikk
teáhter=teáhtera teater
duodji=duoji=duojit=duodje håndarbeid håndverk
girji=girjji=girjjit bok
girjerádju=girjeráju=girjerájus bibliotek
giella=giela=gielat språk
sámegiella=sámegiela=sámegiel samisk
festivála=festiválat festival
stoahkan=stoahkat=stoahkama lek
valáštallan=valáštallat idrett
luopmu=luomut ferie
geassi=geasi sommer
dálvi=dálvvi vinter
čakča=čavčča høst
giđđa=giđa vår
nuvttá gratis
biebmu=biepmu mat
kafea=káfea kafe
heasta=heasttat hest ridning
riiden=riidet ridning
guolástus=guolásteapmi fisking
boazu=bohcco rein
siida
šáhkka=šáhka sjakk
doaibma=doaimmat=doaimmaid
searvi=searvvi=searvvit
kurssa~=kursa=kurssat
joavku~=joavkku=joavkkut
gávnnadeapmi
lašmmohallan
oahppa=oahppat=oahppan
friddja=friija
šilljut=šilju
mánáidgárdi=mánáidgárddi=mánáidgárddis barnehage
kulturskuvla=kulturskuvlla kulturskole
filbma=filmma=filmmat film
govva=govat=govven=govvet foto
speallat=speallan spill
sihkkel=sihkkelat=sihkkeliid sykling
luondu=luonddu=luonddus natur
meahcci=meahci=meahcis=meahccái friluft
guolli=guoli=guolit=guollebivdu fisking
bivdu=bivdit=bivddu jakt
goarrut=goarrun sying
gođđit=gođđin strikking
gákti=gávtti=samekofte=koftesøm=koftekurs duodji
tevdnet=tevdnen tegning
lohkat=lohkan lesing
čállit=čállin skriving
vánddardit=vánddardeapmi=vázzin tur
ruovttubargu=ruovttubarggut lekse
beana=beatnagat=beatnaga hund
beassážat=beassážiid påske
juovllat=juovllaid jul
máinnas=máidnasat=máidnasiid eventyr
girku=girkus kirke
dearvvašvuohta=dearvvašvuođa helse
eaktodáhtolaš=eaktodáhtolaččat=eaktodáhtolašvuohta frivillig
doarjja=doarjaga=doarjagat støtte
luoikat=luoikan=luoikkahit lån
váhnen=váhnemat=váhnemiid foreldre
nieida=nieiddat=nieiddaid jente
bárdni=bártnit=bártniid gutt
skohter=skohtervuodjin snøscooter
lávvordat=lávvordaga lørdag
sotnabeaivi=sotnabeaivvi søndag
bearjadat=bearjadaga fredag
vuossárga mandag
maŋŋebárga tirsdag
gaskavahkku onsdag
duorasdat torsdag
saemien=saemie samisk
sørsamisk=sør+samisk lulesamisk=lule+samisk=julevsámegiella samisk
deaivvadeapmi=deaivvadeamit
`;
