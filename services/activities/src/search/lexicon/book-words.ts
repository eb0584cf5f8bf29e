/** Books, languages and homework. How an entry is written: see `lexicon.ts`. */
export const bookWords = `
lesing=lese=les=leste=lest=reading=leser=lesar=leseglede=lesekos leselyst=lese+lyst bok lesestund
bok=bøker=boka=book=books=bokbuss barnebok=barn+bok=barnebøker ungdomsbok litteratur
bok > tegneserie roman sommerles bokklubb lesestund
bokklubb=bok+klubb=lesesirkel=book_club=lesegruppe=leseklubb=lesering bokprat=bok+prat boksamtale=bok+samtale=boksirkel
bokprat bokbad=bok+bad=forfattermøte forfatterbesøk=forfatter+besøk bokklubb
sommerles=sommer+les=lesekampanje=lesekonkurranse=lese_om_sommeren sommerlesing=sommer+lesing lesekampanje
lesing > sommerles bokklubb høytlesing
bibliotek=biblioteket=folkebibliotek=library=libraries=ungdomsbibliotek=meråpent=bibbla=biblo=filial deichman bibliotekar
høytlesing=høyt+lesing=høgtlesing=høytlesning=lese_høyt=lese_for_barn lesestund=lese+stund=lesestunder=eventyrstund=fortellerstund=story_time=bildebokstund=bokstund eventyr=eventyret=fairytale
eventyr fortelling=forteljing=forteller=fortelje=fortellinger=fortellerkunst=story=stories
eventyr lesestund
skriving=skrive=writing=skribent=skrivekurs=skrivegruppe=skriveverksted=skriveklubb=creative_writing=kreativ_skriving=skriveskole forfatter=forfattar=author=forfatterskole=forfatterspire novelle=noveller dikt=poesi=poesislam=poetry=lyrikk=slampoesi
bok > forfatter forfatterbesøk bokbad
bokbyttedag=bok+byttedag byttedag
språk tospråklig
språk=language=languages=språkkurs=språkopplæring
språk > norsk engelsk arabisk samisk polsk somali språkkafe tegnspråk morsmål tysk fransk spansk ukrainsk tigrinja tyrkisk kinesisk urdu japansk koreansk dari pashto kurdisk persisk
språkkafe=språk+kafe=språkkafé=language_cafe=norskkafe=snakke_norsk=norskprat=språkkafeen=kom_og_prat samtalegruppe=samtale+gruppe språktrening=språk+trening språkvenn=språk+venn norsktrening=norsk+trening=norskgruppe=øve_norsk
språkkafe norsk norsktrening samtalegruppe
norsk=norskkurs=norwegian=lære_norsk=norskundervisning=norskopplæring norsktrening språkkafe introduksjonsprogram
engelsk=english
tysk=german
fransk=french
spansk=spanish
polsk=polish=polen
arabisk=arabic
ukrainsk=ukrainian
persisk=farsi dari
somali=somalisk
japansk=japanese
koreansk=korean
kinesisk=chinese=mandarin
tegnspråk!=teiknspråk=sign_language=tegn_til_tale
morsmål!=mor+mål=morsmålsopplæring tospråklig=flerspråklig=fleirspråkleg=mother_tongue
samisk=samiskkurs=sami same
lekse=lekser=leksar=homework leksehjelp=lekse+hjelp=leksehjelpa=leksekafe=leksekafé=leksegruppe=skolehjelp=skolearbeid=skulearbeid=homework_help=hjelp_med_skolen=lekseverksted=lekserom=studiehjelp=faglig_hjelp lekselab=lekse+lab mattehjelp=matte+hjelp lesehjelp=lese+hjelp eksamenskurs=eksamen+kurs=eksamensforberedelse privatundervisning=privatlærer=privattimer=tutor=tutoring studieverksted
leksehjelp > mattehjelp lesehjelp engelskhjelp norskhjelp eksamenskurs leksepult
matte=matematikk=math=maths=mathematics=regning=mattekurs mattehjelp
matte matteklubb=mattesirkel=talentsenter
studie=studieteknikk=studere eksamen=eksamener
dysleksi=dyslektiker=lesevansker=lese-_og_skrivevansker
romantikk!=romanse
bokorm=bokormer=bokslukere=leseklubb_for_barn bokklubb
lesevenn=lesestafett=lesehund høytlesing
litteraturhus=litteraturfestival=bokfestival=barnebokfestival bok
fanfiction=fanfic skriving
serieteket! tegneserie
lære_å_lese lesing
låne_bøker=bøker_på_biblioteket=boklån=lån_av_bøker bibliotek
lekselesing=lese_lekser=gjøre_lekser=gjere_lekser=lekser_sammen=hjelp_til_lekser=hjelp_med_lekser=hjelp_med_skolearbeid leksehjelp
realfagshjelp=hjelp_i_matte=hjelp_med_matte=mattekveld=matteverksted mattehjelp
norskhjelp=hjelp_med_norsk > leksehjelp norsk
engelskhjelp leksehjelp
studiekveld=kollokvie=lesesal leksehjelp
eksamenshjelp=tentamen eksamenskurs
skolestøtte=ekstraundervisning leksehjelp
skrivehjelp=skriveoppgave leksehjelp
samfunnskunnskap introduksjonsprogram
snakke_engelsk=english_cafe engelsk
norsk > norsk_for_foreldre samtaletrening
samtaletrening=samtalekafe=samtale+kafe=samtalekafé språkkafe
spansk tysk fransk > språkkurs
koreansk > k-pop
bildebok=bildebøker=pekebøker høytlesing
lydbok=lydbøker bok
ordkunst=rim=rim_og_regler dikt
morsmål > arabisk somali tigrinja ukrainsk kurdisk persisk polsk urdu tyrkisk
arabisk somali tigrinja kurdisk persisk polsk urdu tyrkisk > morsmål
tegneseriekurs=serieverksted=lage_tegneserie=tegneserieskole tegneserie
bokbytte=bytte_bøker=byttebok bokbyttedag
bok > bokbytte
sommerlesekurs sommerles
lese_for_hund lesehund
lesetrening lesehjelp
dysleksi > lesehjelp lydbok
eventyrlesning=eventyrlesing=lese_eventyr=eventyr_for_barn=småbarnsstund lesestund
barnebok høytlesing
skolebibliotek bibliotek
matteproblemer=sliter_med_matte mattehjelp
forberedelse_til_eksamen eksamenskurs
hjelp_med_engelsk engelskhjelp
andrespråk norsk
uttale språktrening
lære_språk språk
dinosaur > fossil museum naturhistorisk
arkeologi > museum
leseklubb=lese+klubb
låtskriver=låtskrivar
samtale=samtalegruppe=samtale+gruppe
språk morsmål > litauisk rumensk=rumenere tamilsk=tamil vietnamesisk=vietnameser filippinsk=tagalog russisk finsk albansk bosnisk hindi
finsk=suomi
norskprøve=norskprøven=bergenstest=bergenstesten=norsk_a1=norsk_a2=norsk_b1=norsk_b2 > norsk
esperanto språk
barnebibliotek=barn+bibliotek bibliotek
bokslam=poetry_slam=slam_poetry dikt
lese_sammen=leseløve=leseløver=leseløva > lesestund høytlesing sommerles
lydbok lesing
boktips=bok+tips=bokanbefaling bok
skolehjelp_på_nett=digital_leksehjelp=leksehjelp_på_nett leksehjelp
naturfagshjelp=hjelp_med_naturfag > leksehjelp
fjernlån=lånekort=bibliotekkort bibliotek
skrivelyst=skriveglede=dagbok skriving
samtalepraksis=snakkegruppe=prate_norsk=snakke_mer_norsk språkkafe
kardemommeby!=kardemomme_by=kardemomme barneteater
grunnleggende~=grunnleggjande=grunnleggende_kurs
barnelitteratur=barn+litteratur bok
tegnspråkkafe=tegnspråk+kafe tegnspråk
leseplass=lese+plass=lesekrok bibliotek
lekseplass=lekse+plass=lekserom_på_skolen leksehjelp
fagkveld=fag+kveld=faghjelp leksehjelp
`;
