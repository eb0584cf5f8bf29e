/**
 * Words that people use for each other: whoever asks for one finds the others too, below what says the word itself.
 * A line is a group; each word stands in the lexicon or is looked up as it is written.
 */
export const sameMeaning = `
svømming bading swimming vuojadit
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
møteplass treffsted
`;
