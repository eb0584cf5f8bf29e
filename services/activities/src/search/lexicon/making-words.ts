/** Arts, crafts and food. How an entry is written: see `lexicon.ts`. */
export const makingWords = `
kunst=kunstnar=kunstner=art=arts=kunstverk kunstskole=kunst+skole kunstklubb kunstverksted=kunst+verksted bildekunst=billedkunst visuell_kunst=visuelle_kunstfag atelier
kunstverksted kreativt_verksted
kunst > kreativ tegning maling keramikk skulptur grafikk akvarell akryl collage installasjon foto gatekunst croquis
kreativ=kreativt=kreative=creative=kreativitet=skapende=skaparglede kreativt_verksted=kreativ_verksted forming=hobby=formingsverksted hobbykveld
kreativ > tegning maling keramikk håndverk håndarbeid kunst redesign forming perling scrapbooking
forming > tegning maling keramikk håndarbeid perling papir collage smykke
tegning=tegne=teikning=teikne=draw=drawing=tegner=teiknar=tegneklubb=tegneskole=tegneverksted skisse=skisser=skissegruppe croquis=modelltegning blyant kull_og_blyant illustrasjon maling
tegning > croquis tegneserie manga karikatur digital_tegning kalligrafi animasjon
skisse croquis blyant=blyanter
maling=male=måle=male_bilder=malarkurs=painting=paint=malekurs=malekveld=malegruppe=målarkurs maleri=målarstykke=malerier akvarell=vannfarger=vassfarger akryl=akrylmaling=akrylkurs oljemaling=oljemaleri pensel=penslar
måling=målinger
tegneserie=teikneserie=comic=comics=tegneserier=tegneserieskaper manga=mangategning=mangaklubb=japansk_tegneserie=japanske_tegneserier anime=japansk_animasjon=animeklubb
manga anime
grafitti!=graffiti=gatekunst=street_art=streetart=spraymaling=spraye=tagging=veggmaleri
keramikk=leirarbeid=pottery=ceramics=keramikkverksted=dreie=dreiing=dreieskive=leirkurs=raku leire=leir_og_keramikk modellere porselen
skulptur=skulptør=modellering
grafikk=linosnitt=lino=tresnitt=trykking=trykk=silketrykk=serigrafi=monotypi
papir=papirbretting=origami=brette_papir=kortlaging=lage_kort scrapbooking collage=klippe_og_lime bokbinding
kalligrafi=skjønnskrift=bullet_journal
design=designer=produktdesign
mote=moteklubb=moteshow=fashion klesdesign=klær+design
mote > redesign sying
redesign=re+design=upcycling=oppsykling=omsøm=sy_om=omsying=reparere_klær klesreparasjon=klær+reparasjon=lappe_klær gjenbruk
reparasjon=reparere=fikse=reparasjonskafe=reparasjonsverksted=repair_cafe fiksefest
håndverk!=handverk=crafts=craft=handcraft håndarbeid duodji
håndverk > snekring spikking keramikk veving smie skinnarbeid trearbeid glass_og_mosaikk lærarbeid kurvfletting båtbygging garving
håndarbeid!=handarbeid=handicraft=tekstilkunst strikking husflid
håndarbeid > strikking hekling sying veving broderi toving fletting makrame filting lappeteknikk kniping
husflid=ung_husflid=husflidslag=husflidskurs
husflid > strikking hekling sying veving broderi toving spikking fletting
strikking=strikke=knitting=strikkeklubb=strikkekafe=strikkekafé=strikkekveld garn=garnkafe=garn+kafe hekling
hekling=hekle=crochet
sying=sy=søm=saum=syr=sew=sewing=syverksted sykurs=sy+kurs=sykurset syklubb=sy+klubb symaskin=sy+maskin tekstil=stoff
veving=veve=vev=bandveving=gobelin=billedvev=bildevev båndveving=bånd+veving
broderi=brodere=brodering=embroidery=korssting
toving=tove=tovar=filting=filte=ull ullarbeid
fletting=flette=makrame=macrame=knytte=knytting kurvfletting=kurv+fletting vennskapsbånd
bunad=bunader bunadsøm=bunad+søm
bunad broderi sying
perling=perle=perler=beads=perleverksted=nabbi=hama=hamaperler=perlebrett smykke=smykker=smykkeverksted=jewelry=jewellery=smykkekurs armbånd=armband øredobber=øreringer kjede vennskapsbånd
smykke > perling sølvsmed
sølvsmed=sølvsmie=sølvarbeid=emalje smie
smie=smiing=smiekurs=smed=smi=blacksmith
skinnarbeid=skinn=lærarbeid=lær_og_skinn
sløyd=sløydkveld=tresløyd=trearbeid=treskjæring=tredreiing=woodwork=treverksted=spikke_og_snekre snekring=snekre=snekker=snikkar=snekkar=snikre=snikring=carpentry=snekkerkurs=snekkerverksted=snekkerklubb spikking
spikking sløyd knivkurs
bygge=byggje=byggeverksted=byggeglede snekring
mosaikk=glassmosaikk
glasskunst=glass+kunst
lyslaging=støpe_lys=lysstøping
såpelaging=såpekoking
interiør dekorasjon=dekorere=pynte=juledekorasjon
slim=slimlaging
plastelina=leke_med_leire modellere
verksted~=verkstad=workshop=verksteder=verkstader
juleverksted=jul+verksted=julebord_verksted=lage_julegaver=julegaveverksted
hobbykveld=hobby+kveld
mat=maten=food=måltid=servering=matservering mat_og_prat
mat > middag frokost lunsj kveldsmat suppe pizza taco grilling vaffel matlaging matutdeling matkasse baking fellesmåltid
fellesmåltid=felles+måltid=felles_middag=fellesmiddag=folkekjøkken=gratis_middag=familiemiddag=hverdagsmiddag=samfunnsmiddag middag=dinner=torsdagsmiddag=onsdagsmiddag suppe=suppekjøkken=suppekveld
måltid > middag frokost lunsj kveldsmat
matlaging=mat+laging=cooking=lage_mat=cook=koking=kokkekurs kokk=kokke=kokkelering=kokkeskole=masterchef kokekurs=koke+kurs matkurs=mat+kurs=matverksted=matklubb geitmyra kjøkken
matlaging > baking sushi pizza taco grilling sylting wok pasta fermentering
baking=bake=bakst=bakegruppe=bakeklubb=bakeverksted=bakekveld=bakedag kake=kaker=cake=kakepynt=kakepynting=kakekurs konditor=konditori bolle=boller=bollebaking cupcake=cupcakes=muffins brød=brødbaking=surdeig
baking > pepperkake lefse flatbrød kake bolle
pepperkake=pepperkaker=pepperkakehus lefse=lefsebaking flatbrød
konditor kake marsipan
frokost=frukost=breakfast=skolefrokost frokostklubb=frokost+klubb frokosttilbud
grilling=grill=grillkveld=grillfest=grille=barbecue=bbq
vegan=vegansk vegetar!=vegetarmat
kafe=kafé=café=cafe=kafeen=kaféen ungdomskafe
kveldsmat=kveld+mat=kveldsmåltid
pizza=pizzakveld
taco=tacokveld
sylting=sylte=safting=safte=saftkoking=syltekurs fermentering
pottemaker=pottemakeri=lage_skåler keramikk
glassmaling=glassblåsing=glassverksted=glass+verksted glasskunst
batikk=tie_dye=stofftrykk=tekstiltrykk=t-skjortetrykk=trykke_t-skjorter=trykke_klær tekstil
quilting=quilt=lappeteknikk=patchwork sying
plantefarging=farge_garn
nålebinding=karding=spinne_ull ull
rosemaling=rosemåling maling
treskjæring sløyd
brennepenn=svipenn
pappmasje=papirmasje=papier_mache forming
diamantmaling=diamond_painting perling
perlebrett=rørperler=hama perling
gips=gipsing=støping=betongstøping forming
kreativ_lørdag=kreativ_kveld=kreakveld=kreakafe=kreativ_cafe kreativt_verksted
formingsklubb=formingskveld=hobbyklubb=hobbyrom=hobbyverksted hobbykveld
lage_ting=lage_noe=lage_noe_selv kreativt_verksted
resirkulert_kunst=søppelkunst gjenbruk
digital_tegning=tegne_på_ipad=procreate=tegnebrett tegning
portrett=portretter=portrettegning tegning
figurtegning=tegne_figurer tegning
tegne_anime=tegne_manga manga
tegne_og_male=male_og_tegne > tegning maling
tatovering=henna=hennatatovering
fuglekasse snekring
gullsmed smykke
spise_sammen=felles_spising=spise_middag=langbord fellesmåltid
familiekveld=familie+kveld familiedag
utekjøkken=bålmat=mat_på_bål > matlaging bål
sunn_mat kosthold
barista=kaffekurs
sushi=sushikurs
sjokolade=godteri=iskrem=konfekt baking
smaksverksted=matglede=matskole=skolekjøkken=husmorskole matlaging
matsvinn=matredding=redd_maten
verdens_mat matlaging
lunsj=lunch
koke=wok
sy_klær=sy_egne_klær=sykveld=sykafe=sykafé sying
strikke_genser strikking
reparere_ting reparasjon
portrettegning > tegning croquis
farge_klær=farging=indigo batikk
lappeteppe=quiltekurs=lapper quilting
knivsmiing=knivmaking=smikurs smie
grønne_retter=kjøttfri=uten_kjøtt=plantebasert vegetar
sushi taco pasta wok > kokekurs kokk
vaffelkafe=vaffel+kafe=vaffelkafé=vaffelkveld=vafler kafe
kafe møteplass > vaffelkafe nabokafe språkkafe
julekort=lage_julekort=julepynt=lage_julepynt=pepperkakepynt juleverksted
påskepynt=male_egg=påskekort påskeverksted
morsdagskort=valentinskort=kort_og_konvolutter kortlaging
kortlaging papir
papirfly=papirklipp papir
klippe=lime=klipp_og_lim forming
trolldeig=modellkitt plastelina
perlearmbånd armbånd
nøkkelring=nøkkelringer smykke
søm_for_barn sying
sy_om=omforme_klær redesign
lage_veske=sy_veske=sy_pose sying
amigurumi hekling
stoffrester tekstil
tegneleir=malerleir=kunstleir=kunst+leir kunstskole
barnekunst=kunst_for_barn=barneatelier > kunst kreativ
fingermaling=male_med_barn maling
illustratør=illustrere illustrasjon
logo=plakat=plakatverksted design
verktøy=hammer_og_spiker=hammer=sag snekring
bygge_hytte=trehytte=hyttebygging=byggelekeplass bygge
olabil=lage_olabil=olabilløp=olabiler bygge
restaurere=møbler=møbelrestaurering gjenbruk
bakekonkurranse=kakekonkurranse baking
lage_pizza pizza
lage_mat_sammen=kokke_sammen > matlaging fellesmåltid
middag_for_alle=åpen_middag=gratis_suppe fellesmåltid
skolemat=skolelunsj frokost
pannekaker=pannekake vaffel
krydder=gryte=wokgryte matlaging
vaffel=vafler
cv
håndverk > toving strikking hekling sying broderi husflid sølvsmed
steinmaling=stein+maling=maling_på_stein=male_på_stein=male_steiner maling
kreativ > diamantmaling=diamond_painting=paint_by_numbers
broderi > punch_needle
håndarbeid > tufting=teppetufting punch_needle
sokker=sokk=votter=vott > strikking
forming håndarbeid > drømmefanger=drømmefangere=drømmefangar
baking > kransekake=krans+kake julebakst=julebaking lussekatt=lussekatter=lussebolle skillingsbolle
pølse=pølser=hotdog > grilling
halal=halalmat
folkekafe=folk+kafe=folkekafé=bygdekafe=grendekafe kafe fellesmåltid
middagsklubb=middag+klubb=middag_på_klubben=klubbmiddag fellesmåltid
lage_slim=slimkurs slim
lage_såpe=badebomber=badebombe såpelaging
trykke_på_tøy=stensil=sjablong batikk
papirmaking=papirlaging=papp=pappmasjé=pappmasje papir
kostymeverksted=kostyme+verksted=sy_kostyme kostyme
spise_ute_sammen fellesmåltid
garnkafe strikking
babymat=baby+mat=lage_babymat kosthold
sløydsal=sløyd+sal sløyd
matlaging > saus!=sauser=sausar
sprayboks!=spraybokser=sprayboksar grafitti
filter!
`;
