/** Northern Sámi words of the field. How an entry is written: see `lexicon.ts`. */
export const samiWords = `
mánná=mánát=mánáid=mánáide barn
nuorra=nuorat=nuoraid=nuoraide ungdom
bearaš=bearrašat=bearrašiid familie
skuvla=skuvlla=skuvllat skole
koarra=koara=koarat kor
spábbačiekčan=spábba=spábbačiekčama fotball
čuoigan=čuoigat=čuoigama ski
vuojadit=vuojadeapmi=vuojadan svømming
dánsa=dánsun=dánsut dans
lávlla=lávlun=lávlut=lávlaga sang
luohti=luohtti=luođi=juoigan=juoigat joik
musihkka=musihka musikk
teáhter=teáhtera teater
duodji=duoji=duojit=duodje håndarbeid håndverk
girji=girjji=girjjit bok
girjerádju bibliotek
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
`;
