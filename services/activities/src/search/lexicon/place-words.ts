/** Where it is. How an entry is written: see `lexicon.ts`. */
export const placeWords = `
fritidsklubb=fritid+klubb=fritidsgård=leisure_club=youth_club=juniorklubb ungdomsklubb=ungdom+klubb=ungdomsklubben ungdomshus=ungdom+hus=ungdomens_hus=ungdommens_hus=ungdomssenter=youth_centre ungdomskafe=ungdom+kafe ungdomsrom=ungdom+rom=ungdomslokale klubbkveld=klubb+kveld barneklubb=barn+klubb onsdagsklubb=onsdag+klubb fredagsklubb=fredag+klubb=fredag_klubb ettermiddagsklubb
etter_skolen~=etter_skoletid=etter_skulen=after_school=skoletid
møteplass=møte+plass=møtestad=møtested=meeting_place=treffsted=treffstad=værested=værestad=oppholdssted=oppholdsrom=hangout=samlingspunkt=samlingssted henge=heng=henge_med_venner=være_med_venner=henge_ut=hang_out=henge_sammen chill=chille=chillout=slappe_av kveldstilbud=kveld+tilbud
møteplass henge chill > fritidsklubb ungdomsklubb ungdomshus ungdomskafe frivilligsentral åpen_møteplass klubbkveld aktivitetshus nærmiljøsentral nattåpent
nattåpent=natt+åpen=midnattsidrett=midnattsbasket=midnattsfotball=nattcup=nattåpen_hall=nattåpen=åpent_på_natten=midnattshall åpen_hall
aktivitetsskole=aktivitet+skole=aks=aktivitetsskolen sfo=skolefritidsordning=skulefritidsordning=after_school_programme=fritidshjem=skolefritid=skulefritid ettermiddagstilbud=ettermiddag+tilbud=ettermiddagsaktivitet
frivilligsentral > nærmiljøsentral
aktivitetshus=aktivitet+hus=aktivitetssenter=allaktivitetshus=allbrukshus=flerbrukshus
samfunnshus=samfunn+hus=bygdehus grendehus=grend+hus=grendahus=velhus=forsamlingshus bydelshus=bydel+hus=community_centre=community_center=nærmiljøhus kulturhus=kultur+hus=kultursenter=kulturhuset=culture_house=kulturscene
idrettshall=idrett+hall=flerbrukshall=fleirbrukshall=fleridrettshall=sportshall=sports_hall=storhall gymsal!=gymnastikksal=turnhall=gymnastikkhall=gym_sal basishall
idrettsplass!=idrett+plass=idrettsbane=stadion=idrettspark=kunstgress=kunstgras=kunstgressbane=ballbinge=nærmiljøanlegg=løkke=ballbane=ballplass
lekeplass aktivitetspark
hall=hallen
sal=salen=sals
hus=huset=house
senter=senteret=sentre=sentera=center=centre
sentral=sentralen
bygd=bygda=bygder
by=byen=city
bydel=by+del=district
lokale~=lokal=lokalar=lokaler
plass~=plassen=plassar
sted~=stad=place=steder=stader
rom~=rommet=room
åpen=open=ope=opne=åpne=åpent=opent
drop-in=dropin=drop_in=drop-inn=uten_påmelding=utan_påmelding=ingen_påmelding=bare_å_møte_opp=berre_å_møte_opp=møt_opp=stikk_innom=stikke_innom=kom_innom=dropp_innom=droppe_innom=bare_kom=walk_in=åpent_for_alle=kom_når_du_vil=ikke_påmelding
drop-in > åpen_hall
påmelding~=påmelde=påmeldt=påmeldingsfrist=registrering=venteliste=ledig_plass=ledige_plasser
internett
ute~=utendørs=utandørs=udendørs=outside=utområde
inne~=innendørs=innandørs=indoor=indoors
nærmiljø!=nær+miljø=nabolag=neighbourhood nabo=naboer=naboar=nabofest nærmiljøsentral
åpent_hus=åpen_dag=open_house=åpen_klubb > ungdomshus åpen_møteplass fritidsklubb møteplass
et_sted_å_være~=sted_å_være=stad_å_vere=noe_å_gjøre_på_kvelden=noe_å_gjøre_etter_skolen=noe_å_gjøre=kjeder_meg=kjede_seg=kjedelig=noe_gøy_å_gjøre > møteplass fritidsklubb ungdomsklubb ungdomshus henge ettermiddagstilbud ettermiddagsklubb klubbkveld nattåpent
nabolagshus=nabohus samfunnshus
klubbhus=klubb+hus
kafe > kulturkafe nabokafe
ungdomskulturhus=ungdom+kulturhus ungdomshus
åpen_skole=åpent_skolebygg ettermiddagstilbud
biljard bordtennis airhockey bordfotball > fritidsklubb
fritidsklubb > ungdomskulturhus juniorklubb
åpen_kveld=åpen_klubbkveld klubbkveld
helgeåpent møteplass
skateanlegg skatepark
for_alle~
kulturlokale kulturhus
dansesal=øvingssal=speilsal=ballettsal=speilrom
ungdomsscene ungdomshus
fredagsklubb klubbkveld > fredagskveld
lørdagskveld
fredagskveld=noe_på_fredag=fredagsåpent fredagsklubb
lekerom=småbarnsrom lekeland
nabokafe > møteplass
frivilligsenter=frivillig+senter
samfunn
grend
bylag=by+lag
treffsted=treff+sted
sentrum
torg
kai=kaia
brygge=bryggja
juniorklubb=junior+klubb
medlem=medlemmar
medlemskap
vann=vatn
gate=gater=gata
vei=veg
møteplass > åpent_hus folkekafe
regnvær=regnværsdag=regnværsdager=når_det_regner=noe_å_gjøre_i_regnvær=noe_å_gjøre_når_det_regner > inneaktivitet lekeland bibliotek badeland museum kino
verkstedrom=verksted+rom
bordtennisrom=bordtennis+rom=bordtennisbord bordtennis
biljardrom=biljard+rom=biljardbord biljard
podkastrom=podkast+rom podkast
klubblokale=klubb+lokale=klubbrom klubbhus
selskapslokale=selskap+lokale=festlokale=fest+lokale > samfunnshus leie_lokale
møterom=møte+rom=lån_av_rom=låne_lokale > leie_lokale samfunnshus
treningslokale=trening+lokale treningssenter
svømmeanlegg=svømme+anlegg svømmehall
turnlokale=turn+lokale turnhall
danselokale=dans+lokale=danserom dansesal
musikkrom=musikk+rom bandrom
lekepark=leke+park=naturlekeplass=natur+lekeplass lekeplass
grillplass=grill+plass=grillhytte bål
hundepark=hund+park=hundejorde=hundejordet hund
fjellstue=turisthytte=ubetjent_hytte=dnt-hytte hytte
ungdomslokale=ungdom+lokale=ungdomsklubblokale
hjørne=lekehjørne=leke+hjørne
åpningstid~=åpningstider=opningstid=opningstider
baderom!
badekar!
`;
