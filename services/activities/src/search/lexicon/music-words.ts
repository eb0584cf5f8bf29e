/** Music. How an entry is written: see `lexicon.ts`. */
export const musicWords = `
musikkskole=musikk+skole=music_school kulturskole
musikk=music=musik=musisere > musikkskole kulturskole musikkverksted musikklek
musikk > kor korps band orkester rap gitar piano fiolin instrument rock jazz dj musikkproduksjon konsert samspill trommer sang rytmikk folkemusikk
musikkskole > gitar piano fiolin trommer
instrument=instrumentopplæring=instrumental=spille_et_instrument
instrument > gitar piano fiolin cello trommer trompet klarinett saksofon fløyte trekkspill ukulele bass kontrabass bratsj harpe horn tuba trombone oboe fagott keyboard munnspill korps kulturskole
sang=song=synge=syngje=sangar=syng=singing=sangtime=syngetime=sangundervisning=syngekurs=sangkurs=singer vokal
sang > kor karaoke solosang
sang > allsang babysang visesang joik opera gospel barnesang
vokal=vokalundervisning=stemmebruk=stemmetrening=stemme=vokalist=stemmer=stemmene=stemmen
kor=kora=korsang=sangkor=choir=korps_og_kor > ungdomskor=ungdom+kor barnekor guttekor!=gutt+kor jentekor!=jente+kor gospelkor=gospel+kor gospel korskole
kor > barnekor gospel soul_children ten_sing tweens_sing kirkekor minikor
gospel gospelkor soul_children=soulchildren ten_sing=tensing=tenåringskor
barnekor=barn+kor=barnakor=barnegospel soul_children småbarnssang minising
allsang=all+sang sangstund=sang+stund babysang
karaoke singstar=sing_star
korps=musikkorps=brass_band=marching_band=korpset > brassband janitsjar skolekorps=skole+korps aspirantkorps ungdomskorps nmf hornmusikk drumline
korps > skolekorps aspirantkorps janitsjar brassband korpsleir
aspirantkorps=aspirant+korps aspirant korpsskole rekruttkorps
brassband=brass janitsjar
orkester=orkestre=orkestera=orchestra=symfoniorkester=ungdomssymfoni > strykeorkester=stryk+orkester storband=storbandet
orkester > strykeorkester storband ungdomsorkester
stryk=strykar=strykere=strykeinstrument > fiolin cello bratsj kontrabass strykeorkester
messing=messinginstrument=brass_instrument=messingblås
messing > trompet horn tuba trombone kornett althorn baryton
treblås!=treblåser
treblås > klarinett fløyte saksofon obo fagott oboe
blåseinstrument > trompet klarinett saksofon fløyte horn tuba trombone kornett korps
gitar=guitar=gitarist=gitartime=gitartimer=el-gitar=elgitar=kassegitar=gitarspill akkord=akkorder bassgitar
piano=klaver=pianotime=pianist=flygel keyboard=tangenter=tangentinstrument=tangent synth=synthesizer
fiolin=violin=fele=felespill=fiolinist=fjolin hardingfele=harding+fele=hardanger_fele=hardangerfele felegruppe
spelemann=spelemannslag=spillemann=spillemannslag=spelmannslag=spelemenn=spillemenn
cello=sello=cellist
bratsj=viola
kontrabass=ståbass bass=bassgitar=bassist
trommer=tromme=trommar=trommekurs=drum=drums=trommis=trommesett=slagverk=slagverker=percussion=perkusjon=drumming > djembe cajon
trommer > djembe sambatrommer stomp
trompet=trumpet=trompetist kornett=cornet
klarinett=clarinet
saksofon=saxofon=saxophone=sax=saxofonist=saks
fløyte=fløytist=flute=tverrfløyte blokkfløyte=blokk+fløyte
obo=oboe
trombone=basun=trekkbasun
horn=valthorn=althorn=waldhorn
baryton=eufonium
trekkspill!=trekk+spill=trekkspell=accordion=belgeinstrument=trekkspel=trekkspelar=trekkspiller torader=durspel=toradertreff=toradar=durspill=durspillklubb munnspill
ukulele=uke_lele=ukelele=ukkulele
harpe=harp
folkemusikk > munnharpe lur bukkehorn langeleik
banjo
mandolin
orgel=kirkeorgel=orgelklubb
folkemusikk=folk+musikk=folkemusikkopplæring=folk_music slått=slåttar=slåtter spelemannslag hardingfele torader kveding=kvede=kvedar folkesang
joik=joike
viser=vise=visesang
bandrom=band+rom=bandbinge=musikkbinge=bandlokale bandøving=band+øving=bandøvelse øvingslokale=øving+lokale=øvingslokaler øvingsrom=øving+rom=øverom=øvelokale
band=rockeband=bands=garasjeband samspill bandøving bandverksted bandopplæring starte_band
band > akks bandrom øvingslokale rock rockeskole loud
samspill=samspel=samspillgruppe=musisere_sammen
rock=rocke=rock_n_roll=rockn_roll metal=heavy punk=punkrock rockeskole=rock+skole=girls_rock=jenterock
pop=popmusikk popband popkor
jazz=jazzmusikk storband jazzband
klassisk=klassisk_musikk kammermusikk
musikkproduksjon=musikk+produksjon=musikkproduksjonskurs=music_production=produsere_musikk=lage_musikk=musikk_på_data=lage_beats beats=beat=beatmaking studio=musikkstudio=innspilling=lydstudio lydproduksjon=lyd+produksjon ableton=logic=fl_studio=garageband=cubase låtskriving elektronika=elektronisk_musikk=edm
låtskriving!=låt+skriving=låtskriver=låtskrivar=låtskriverkurs=songwriting=skrive_låter=lage_låt=låtskrivarkurs låt=låter=låtar musikkproduksjon
studio beats lydproduksjon lydteknikk=lydteknikar=lydtekniker=lyd_og_lys=lys_og_lyd=lys_og_lydkurs musikkproduksjon
dj!=diskjockey=dj-kurs=djing=dj-ing=disc_jockey=deejay=plateplukker=plateprater miksing=mikse=scratching=turntable
rap=rappe=rapper=rappere=rapping rap_og_beats freestyle_rap hiphop rapkurs tekstskriving
rytmikk=rytmisk_lek=musikk_og_bevegelse musikkbarnehage=musikk_fra_livets_begynnelse=musikk_fra_begynnelsen=musikklek babysang
babysang=baby+sang=babysong=spedbarnssang småbarnssang=småbarn+sang sangstund babyrytmikk babymusikk=baby+musikk spedbarnssang
marsj=marsjering=marsjere=marching
noter=note=notelære notekurs=noter+kurs musikkteori=musikk+teori gehør
konsert=konsertar=concert=konserter > huskonsert=hus+konsert minikonsert julekonsert barnekonsert live=live_musikk
musikkterapi=musikk+terapi=music_therapy
øving~=øve=øvelse=øvingar=øvelser=øver
samba=sambagruppe sambatrommer
dirigent=dirigere=dirigering
komponere=komponist=komponering=komposisjon låtskriving
acapella=a_cappella=a_capella=vokalgruppe=vokalensemble kor
beatbox=beatboxing
stomp=bøttetromming=trommeverksted trommer
xylofon=marimba=vibrafon=pauker=klokkespill slagverk
steelband=steel_drums
fargespill
akks=jenteband=jenter_i_band=jentebandkurs > loud band
el_sistema=musikk_på_majorstuen
innspillingsstudio!=spille_inn_musikk=opptak=ta_opp_musikk=lydopptak studio
mikrofon
tekno=techno=trance elektronika
spille_gitar gitar
spille_piano=spille_klaver piano
spille_trommer trommer
spille_i_band band
spille_i_korps korps
synge_i_kor=synge_sammen > kor allsang
skrive_sang=lage_sang=lage_sanger låtskriving
kammerorkester=kammer+orkester=barneorkester=barn+orkester=filharmoni=ungdomsfilharmoni orkester
julekonsert konsert
spedbarnssang=babysangtime babysang
babytrall=knøttesang=minisang babysang
barnesang=barnesanger allsang
suzuki=suzukimetoden fiolin
musikkleir=musikk+leir=korpsseminar=musikksommer
musikkverksted > stomp beatbox
musikk > fiolin cello trompet fløyte sang låtskriving dj rap
instrument > xylofon panfløyte slagverk trekkspill
bassgitar > band rockeskole
gitar bass trommer vokal keyboard > band bandopplæring
elbass bassgitar
spille_bass bass
sanger=sangerinne sang
rockekonsert=band_live konsert
musikkfestival=musikk+festival=øya > festival konsert
musikkvideo=musikk+video video
trombone tuba horn baryton kornett trompet > messing korps
klarinett saksofon fløyte obo > treblås korps
fiolin cello bratsj > stryk strykeorkester
strykeinstrument stryk
musikkteknologi=musikkprogram musikkproduksjon
blokkfløyteklubb blokkfløyte
rytme=rytmer=rytmelek=rytmeverksted > trommer rytmikk
messingblåser messing
korpsmusikk korps
kormusikk kor
visegruppe viser
artist=artister=bli_artist=sangartist talent
open_mic=åpen_mikrofon=åpen_scene=jam=jamkveld=jamsession konsert
band bandmedlem
korpsleir=korps+leir
musikk > trekkspill torader saksofon klarinett ukulele kontrabass trompet harpe
folkemusikk folkedans > kappleik
kappleik=landskappleik=kappleiken > folkemusikk folkedans hardingfele
folkemusikk > seljefløyte=selje+fløyte=seljeflute
kristen kor gospel > lovsang=worship=lovsangskveld
lovsang > gospel ten_sing soul_children kristen
babysalmesang=babysalmer=baby+salme babysang
kirke > salme=salmer=salmesang
opptre=opptrer=opptreden=opptredener=opptredenar=stå_på_scenen=stå_på_scena=vise_fram > ukm talent forestilling teater open_mic revy
instrumentleie=leie_instrument=låne_instrument=instrumentlån=instrumentutlån > utlån instrument
band > bandbinge
sangleker=sangleik=sangleiker=songleikar barnesang
gitarklubb=gitar+klubb gitar
korskole=kor+skole kor
flerstemt=fleirstemt=flerstemmig=tostemt kor
popkorn!=popcorn
partitur!=partiturer
country=countrymusikk blues=bluesmusikk=bluesrock soul=r&b > band konsert
musikk > blues country klassisk jazz
kammerkor=kammer+kor kor
`;
