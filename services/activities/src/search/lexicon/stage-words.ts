/** Dance, theatre, circus and film. How an entry is written: see `lexicon.ts`. */
export const stageWords = `
dans=danse=dance=dansing=danser=dansar=dansa=dancing=dansekurs=dansekurset=danseklubb=danseskole dansestudio=dans+studio danseklasse
dans > ballett hiphop breakdans jazzdans swing samtidsdans folkedans barnedans streetdans linedance salsa selskapsdans drilldans dancehall! zumba k-pop sportsdans musikaldans dansetrim pardans stepp rytmikk disko tango afrodans magedans bollywood
ballett=ballet=balett=førskoleballett=ballettskole=tåspiss=ballettdanser
barnedans=barn+dans kreativ_dans=dans_for_barn danselek=dans+lek rytmikk
jazzdans=jazz+dans=modern=moderne_jazz
samtidsdans=samtid+dans=moderne_dans=contemporary
hiphop!=hip+hop=hip-hop=hip_hop streetdans=street+dans=street_dance=urban_dans gatedans=gate+dans=gatedansar breakdans dancehall popping locking krump waacking house_dans street
street gate gatekultur
breakdans=break+dans=breakdance=breaking=break_dance=b-boy=b-girl=breik=breikdans
k-pop=kpop=koreansk_dans
folkedans=folk+dans=bygdedans=runddans=gammaldans=turdans=gammeldans=gamaldans=reinlender=reinlendar halling=hallingdans springar=springdans gangar leikarring=leik+ring=songleik songdans folkedanslag pols
swing=swingdans=swingkurs=lindy_hop=lindy=boogie_woogie=boogie=rock'n'roll_dans=bugg=rockn_roll_dans
pardans=par+dans selskapsdans=selskap+dans=ballroom=standarddanser=standarddans sportsdans=sport+dans
vals selskapsdans
cha_cha latin=latindans=latinamerikansk
tango selskapsdans
salsa=bachata=merengue
pardans > swing salsa tango vals cha_cha rumba latin ballroom
salsa latin
linedance=line_dance=linjedans
stepp=steppdans=steppe=tapdance
magedans=orientalsk_dans
bollywood=bollywooddans
afrodans=afrikansk_dans
disko=diskotek=disco=discotek=barnedisko=minidisko=ungdomsdisko dansekveld isdisko
dansekveld=dans+kveld
danseforestilling=dans+forestilling
teater=teatre=teateret=theatre=theater=teatergruppe=teaterskole=teaterlag=teaterkurs=teaterverksted drama=dramagruppe skuespill=skodespel skuespiller=skuespillere=skodespelar=skodespelarar=acting=actor impro
teater > barneteater ungdomsteater dukketeater revy musikal improteater teatersport skyggeteater=skuggeteater amatørteater babyteater standup forestilling
teatersport=teater+sport improvisasjon=impro=improvisere improteater=impro+teater
skuespill spille_teater=spille_skuespill
klatremus!=hakkebakkeskogen barneteater
barneteater=barn+teater barneforestilling=barn+forestilling teaterforestilling dukketeater
dukketeater=dukke+teater=figurteater=hånddukke=dukketeaterverksted
ungdomsteater=ungdom+teater
forestilling=framsyning=forestillingar=show > teaterforestilling=teater+forestilling oppsetning=oppsetting konsert scene teater
revy=ungdomsrevy=revygruppe=skolerevy=kabaret=kabarét standup=stand_up=stand-up=komiker=komedie sketsj=sketsjer
musikal=musical=musikaler=musikalteater=musikalskole
opera=barneopera
scene=scenekunst=scene+kunst=scenen
scenekunst > teater dans sirkus
sjonglering sirkus=nysirkus=circus=sirkusskole=ungdomssirkus=sirkuskurs=sirkusartist
klovn sirkus
akrobatikk sirkus
enhjulsykkel=einhjulssykkel sirkus
sirkus > trylling luftakrobatikk linedans=slakkline=slackline=gå_på_line
sjonglering=sjonglere=sjonglør=juggling=diabolo=poi
klovn=klovne=klovning=klown
luftakrobatikk=trapes=tissu=aerial=silke_og_ring akrobatikk
trylling=trylle=tryllekunst=tryllekunstner=tryllekunstnar=magi=trylletriks=magic_tricks=tryllekurs=trylleklubb
film=filming=filme=movie=filmkurs=filmverksted=filmskole=filmproduksjon=kortfilm=spillefilm=lage_film kino filmklubb=film+klubb filmkveld=film+kveld video filmskaping
film > animasjon kortfilm kino dokumentar filmfestival
kino=kinotur=barnas_kino=kinoklubb=cinema filmvisning=film+visning filmkveld
video=youtube=tiktok=vlog=vlogg=youtuber=videoproduksjon=youtube_video=videoredigering=videoklipp=filmklipping=klippe_film=klippe_video=filmredigering=redigere_video=capcut=reels=innholdsskaping=content_creator=influencer film
video > film foto
filmfestival=film+festival
animasjon=animere=animation=animasjonsfilm=stop_motion=stopmotion tegnefilm=tegne+film
foto=fotografering=fotografi=fotografere=fotograf=fotokurs=fotoklubb=photo=photography=kamera=kameraer=speilrefleks=mobilfoto=bilder_med_mobil=bilder_og_foto=fotovandring=fototur=photoshop=lightroom mørkerom
podkast=podcast=podkastar=podcaster=lage_podkast radio=radioprogram=barneradio=lokalradio=studentradio
podkast > lydproduksjon
medier > radio podkast
medier=media=mediegruppe=mediaverksted > journalist=journalistikk=ungdomsredaksjon=skoleavis=redaksjon avis=avisa
journalist > skriving medier
kostyme=kostymer=costume=utkledd=utkledning=kle_seg_ut cosplay=cosplayer
ansiktsmaling=face_painting
cosplay > anime manga
skjønnhet=skjønnhetspleie > sminke=makeup=make-up=sminkekurs hudpleie=hudpleiekurs negler=neglekurs hårfletting=fletting_av_hår=hårfletter
sminke ansiktsmaling
lydteknikk lysteknikk=scenelys=sceneteknikk scenerigg
lysteknikk lydproduksjon
talent=talentjakt=talentkonkurranse=talentiade=got_talent ukm=ung_kultur_møtes=kulturmønstring ung_kultur
kulturmønstring ukm kulturkveld
kulturkveld=kultur+kveld
stream=streame=streaming=twitch > gaming video
bygdespel=historisk_spel teater
krybbespill=julespill=nissespill teater
mime=pantomime=fysisk_teater teater
manus=manusskriving=dramatikk=dramatiker skriving
regi=regissør=regissere > teater film
scenograf=scenografi=kulisser teater
statist=casting=audition teater
teaterleir=teater+leir
den_unge_scenen=dus teater
flamenco=spansk_dans
kizomba=zouk salsa
showdans=show_dance=heels=commercial dans
tiktok-dans=tiktok_dans=lage_danser dans
irsk_dans=riverdance=squaredans
danseglede=fri_dans=danse_fritt dans
danseleir=dans+leir
babydans=baby+dans
dokumentar=dokumentarfilm film
skrekkfilm film
babykino=stellevennlig_kino=baby+kino kino
filmleir=film+leir
skuespillerskole teater
hårstyling=frisør=frisyre=hårfrisyre skjønnhet
fletting_hår=flette_hår hårfletting
modellkurs=modell+kurs=modellskole=catwalk mote
utkledning kostyme
sceneshow forestilling
koreografi=danseoppvisning=koreograf dans
tåspiss=plié
lek_og_dans barnedans
ballett > barneballett
barneballett=barn+ballett=dans_for_førskolebarn barnedans
voguing=vogue dans
kulturlørdag=lørdagsteater=barnelørdag=familielørdag familiedag
dukkeverksted=lage_dukke=lage_dukker dukketeater
historiefortelling fortelling
bli_skuespiller=skuespillertrening=kameraspill skuespill
kurs_i_skuespill skuespill
fotoutstilling foto
naturfoto=natur+foto foto
dronefoto=dronefilm drone
fortellerkveld fortelling
sminkeverksted sminke
musikal musikkteater
drilldans=drill+dans
barnekonsert=barn+konsert
babyteater=baby+teater
redigering=bilderedigering=bildebehandling video foto
dans > just_dance
buktaler=buktaling trylling
dansemix=dans+mix=dansemiks dans
filmkamera=videokamera film
danseshow=danse_på_scenen=danseforestilling forestilling
teatersminke sminke
prøvespille=prøvespilling=prøvesynge > audition
lage_podcast=lage_podkast=podkaststudio podkast
hiphop > barnehiphop=barn+hiphop
guttedans=gutt+dans=gutteballett dans
rosa
eventyrlig=eventyrlyst=eventyrer
`;
