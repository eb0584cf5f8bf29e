/** When and how, and words that say little. How an entry is written: see `lexicon.ts`. */
export const fieldWords = `
aktivitet~=aktivitetar=aktiviteter=activity=activities=aktivitetstilbud
tilbud~=tilbod=offer=tilboda
fritid~=fritids=leisure=freetime=spare_time
fritidsaktivitet=fritid+aktivitet=fritidstilbud=fritidsinteresse=hobbyer=fritidssyssel lavterskel fritidsklubb allidrett
kurs~=kursing=course=kursa=courses=kurset=workshop_kurs=crashkurs
undervisning~=undervise=lesson=lessons=leksjon=leksjoner=enetime=enetimer=privattime
opplæring~=opplæringa
skole~=skule=school=akademi
gruppe~=grupper=gruppar=group=gjeng=gjengen
klubb~=klubbar=club=klubben
små~=liten=lita
lag~=laget=team
leir~=camp=leirar=leirer=weekendleir
samling~=samlingar=samlinger
treff~=treffar=meetup
møte~=møter=meeting=møta
kveld~=kveldar=kveldane=kvelder=kvelden=evening=kveldstid
dag~=dagar=dager=dagen=day
time~=timar=timer=hour
tid~=tida=tiden=tider
uke~=veke=veker=uker=week=vika
helg~=helgar=weekend=helga=helger=helgene
morgen~=morgon
ettermiddag~=ettermiddagar=ettermiddagen=afternoon
formiddag~
natt=netter=night
år~=året=år
konkurranse~=tevling=konkurransepress=tevlingar=konkurranser=konkurrere
prøve~=prøving=prøver=try=teste=prøve_ut=smake_på
lære~=lær=læring=lærer=læra=learn=learning
spille~=spele=spiller=speler=spelar=playing=spilte
lage~=laga=lager=make=making=lagar
starte~=start=starter=startar=oppstart=begynne=byrje=begynner_på
kjøre~=køyre=kjører=køyrer=kjøring=køyring
delta~=deltar=deltaking=deltakelse=delta_på=join=participate
møtes~=møtast=møtest
snakke~=prate=snakk=snakker=pratar=prat=talk
teknikk~=teknikkar=teknikker
treffe~=treffer=treffes
være_med=vere_med=bli_med
søke~=søkje=søk=søker
finne~=finner=finn=find
aktiv~=aktive=aktivt=active
sosial~=sosialt=sosiale=social
felles~
første~
sett~
spesiell~=spesielle=spesielt=special
ulik~=ulike=forskjellig=forskjellige
klasse~=klassar=klasser=klassetrinn=grade
trinn~=steg
åring~=åringar=åringer=toåring=treåring=fireåring=femåring=seksåring=sjuåring=syvåring=åtteåring=niåring=tiåring=år_gammel=år_gamle
gøy~=moro=morsom=morsomt=artig=kjekt
sammen~=saman=together=i_lag=i_fellesskap
ting~=greier
uteaktivitet=ute+aktivitet
inneaktivitet=inne+aktivitet
ferie=feriar=ferier=vacation=holiday=holidays=fri_fra_skolen=skolefri=skulefri=fridag=fridager=plandag=planleggingsdag=planleggingsdager=skolefridag skoleferie=skole+ferie=skuleferie=school_holiday ferieklubb=ferie+klubb ferietilbud=ferie+tilbud=ferieaktivitet=aktiv_ferie=ferieaktiviteter=ferieskole=ferieprogram=holiday_club
ferie > sommerferie høstferie vinterferie påskeferie juleferie sommerskole feriepass feriekoloni ferieklubb ferietilbud sommerleir aktivitetsuke ferie_for_alle
ferietilbud > sommerskole ferieskole sommerleir sommeraktivitet aktivitetsuke feriekoloni feriepass sommerklubb
ferietilbud ferieskole
feriepass=ferie+pass=sommerpass
aktivitetsuke=aktivitet+uke=aktivitetsdager=ferieuke
sommer=sommar=sumar=summer=sommeren
sommer > sommerskole sommerleir sommeraktivitet sommerjobb
sommerferie=sommer+ferie=summer_holiday=summer_vacation=sommerskole=summer_school=sommeraktivitet=sommerklubb=sommertilbud=sommerprogram=sommeropen=sommaropen=sommeråpen=sommeråpent=sommerlos=uke_26=uke_27=uke_28=uke_29=uke_30=uke_31=uke_32=uke_33=sommeruke=sommerdager=fellesferie sommerleir sommer
sommerleir=sommer+leir=summer_camp=sommarleir=sumarleir=sommercamp=sommer_camp feriekoloni!=koloni leir leiropphold=leir+opphold
leir > leirskole feriekoloni telttur haik
ferie_for_alle=ferieopphold=ferie+opphold=feriereise=ferie+reise=gratis_ferie=ferie_for_familier_med_lav_inntekt=billig_ferie=ferietur=ferie+tur=sommertur=sommer+tur=familieferie=familie+ferie=røde_kors_ferie feriekoloni reise
ferie_for_alle sommerleir
høst=haust=autumn=hausten=høsten
høstferie=høst+ferie=haustferie=autumn_break=høstleir=uke_40=uke_41
vinter=vinteren=winter
vinterferie=vinter+ferie=winter_break=vinterleir=uke_8=uke_9
vår=våren=spring_time
påskeferie=påske+ferie=easter_break
juleferie=jul+ferie=romjul=romjulsaktiviteter
festival=festivalar=festivals festivála
fest~=festar=fester=party
festival > sommerfestival filmfestival
arrangement=arrangementer=event=events=arrangere=arrangør=arrangementskomite=happening
utflukt=utflukter=utfluktar=excursion=dagstur=familietur=dagsturer > tur reise
reise=reiser=travel=tur_til_utlandet=utenlandstur
opplevelse=oppleving=opplevelser
besøk~=besøke
uketur
badetur=bade+tur
lørdag=laurdag=lørdagsaktivitet=laurdagsklubb=lørdagsåpent=saturday=saturdays
søndag=sundag=søndagsåpent=sunday=sundays
fredag=fredagskos=friday=fridays
mandag=måndag=mandager=monday
tirsdag=tysdag=tuesday
onsdag=wednesday
torsdag=thursday
kos=kose=koselig=kosekveld=hygge
dansekveld kulturkveld
parti~
sommerskole=sommer+skole sommerferie > ferietilbud ferieklubb aktivitetsuke ferieskole
ferieskole=ferie+skole
høstferie vinterferie påskeferie juleferie > ferietilbud ferieklubb aktivitetsuke ferieskole
ferieåpent=ferie+åpen ferieklubb
hjemmeferie=hjemme_i_ferien=ikke_reise_bort ferietilbud
ting_å_gjøre_i_ferien=noe_å_gjøre_i_ferien=hva_skjer_i_ferien=aktiviteter_i_ferien ferietilbud
dagsleir=dagcamp=day_camp=dag+leir=aktivitetsleir=aktivitet+leir > ferietilbud sommerleir
overnattingsleir leir
familieleir=familie+leir ferie_for_alle
ferie_for_alle > familieleir feriekoloni
reise_bort=komme_seg_bort=komme_seg_på_ferie > ferie_for_alle feriekoloni
helgetur=helg+tur=weekendtur tur
sammen_med_andre~
innlevelse~
oppmøte~
deltaker~=deltakere=deltakar
aldersgruppe~=alder=alle_aldre
noe_for_barn=noe_for_de_minste=ting_for_barn=noko_for_born barneaktivitet
barneaktivitet=barn+aktivitet=aktivitet_for_barn=aktiviteter_for_barn > barneidrett barnekor barnedans barneteater lesestund barneklubb familiedag
ungdomsaktivitet=ungdom+aktivitet=noe_for_ungdom=noko_for_ungdom=ungdomstilbud=ungdom+tilbud > ungdomsklubb fritidsklubb ungdomshus
familieaktivitet=familie+aktivitet=noe_for_familien=familietilbud > familiedag familietur
helgeaktivitet=helg+aktivitet=søndagsaktivitet=noe_i_helga=noe_i_helgen=i_helga > familiedag lørdagsåpent søndagstur
søndagstur=søndag+tur tur
inneaktivitet > lekeland bibliotek badeland
uteaktivitet > friluft tur lekeplass
kveldsaktivitet=kveld+aktivitet > klubbkveld nattåpent
første_gang~
fest > julefest juletrefest karneval nyttårsfest disko bursdag halloween familiefest
egen~=eget=egne=eigen=eige
dato~=datoer=datoar
ungdomsarbeid~=barnearbeid=barne-_og_ungdomsarbeid
fritidstilbud=fritid+tilbud
ferieaktivitet=ferie+aktivitet
sommeraktivitet=sommer+aktivitet
sommerfestival=sommer+festival
ungdomsdag=ungdom+dag
aktivitetsdag=aktivitet+dag
åpningsdag
prøvetime=prøve+time
koordinator
lederskap
rådgiver=rådgjevar
årshjul!=år+hjul
seiltur=seil+tur
frokostmøte=frokost+møte
bokstav
selskap=selskapsspill
overgang
vennebesøk
grønn=grøn
seniornett
nabolag=nabo+lag
bydelsfest=bydel+fest
januar
februar
mars
april
mai
juni
juli
august
september
oktober
november
desember
blå
rød=rødt
gul
hvit=kvit
svart
glass
gras
is
fot=føtter
hånd=hand=hender
hode
hjerte=hjarte
hals
topp=toppar
liv=livet
verden=verda
land=landet
veier
sol
måne
ild=eld
jord
luft
stein
tre=trær
danmark
sverige
norge=noreg
kurve
kur
tortur
struktur
temperatur
regnværsaktivitet=inne_aktivitet inneaktivitet
adventshelg=førjulstid advent
nyttårsleir=romjulsleir=romjulsaktivitet juleferie
påskeleir=påske+leir=påsketur påskeferie
høstaktivitet=høst+aktivitet høstferie
sommerlek=sommer+lek sommeraktivitet
etter_barnehagen=ettermiddagstur
ukedag~=ukedager=vekedag
kveldskurs=kveld+kurs
helgekurs=helg+kurs=helgesamling
drop-in-kveld drop-in
dagstur > utflukt
sommeravslutning=sommer+avslutning=avslutningsfest
bli_med_på_tur tur
minimum!
maksimum!
utforske=utforsker=utforsking=utforskar
innspill!
resultat=resultater
parat
kveldstur=kveld+tur tur
månedlig~=månadleg ukentlig~=vekentleg
kveldsåpent=kveld+åpen=åpen_på_kveldstid > klubbkveld
lørdagstur=lørdag+tur tur
prøvetrening=prøve+trening=gratis_prøvetime=gratis_prøvetrening prøvetime
skolestart førsteklassing
ferielesing=ferie+lesing sommerles
`;
