/** Northern Sámi words of the field. See `lexicon.ts`. */
export const samiWords = `
mánná=mánát=mánáid=mánáide nuorra=nuorat=nuoraid=nuoraide bearaš=bearrašat=bearrašiid doaibma=doaimmat=doaimmaid searvi=searvvi=searvvit skuvla=skuvlla=skuvllat kurssa~=kursa=kurssat joavku~=joavkku=joavkkut koarra=koara=koarat
spábbačiekčan=spábba=spábbačiekčama čuoigan=čuoigat=čuoigama vuojadit=vuojadeapmi=vuojadan dánsa=dánsun=dánsut lávlla=lávlun=lávlut=lávlaga luohti=luohtti=luođi=juoigan=juoigat musihkka=musihka teáhter=teáhtera duodji=duoji=duojit=duodje girji=girjji=girjjit girjerádju giella=giela=gielat sámegiella=sámegiela=sámegiel gávnnadeapmi festivála=festiválat
stoahkan=stoahkat=stoahkama valáštallan=valáštallat lašmmohallan oahppa=oahppat=oahppan luopmu=luomut geassi=geasi dálvi=dálvvi čakča=čavčča giđđa=giđa nuvttá friddja=friija biebmu=biepmu kafea=káfea heasta=heasttat riiden=riidet guolástus=guolásteapmi boazu=bohcco siida šilljut=šilju šáhkka=šáhka
`;
