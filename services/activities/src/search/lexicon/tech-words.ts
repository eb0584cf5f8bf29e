/** Games, machines and science. How an entry is written: see `lexicon.ts`. */
export const techWords = `
koding=kode=programmering=programmere=coding=code=programming=kodekveld=kodeskole=kodetime=kodekurs=kodeverksted=kidsa_koding=lær_kidsa_koding=coder_dojo=coderdojo=lage_app=lage_apper kodeklubb=kode+klubb scratch python micro_bit=microbit=micro-bit arduino spillutvikling appkurs=app_utvikling=apputvikling nettside=webutvikling
data datakurs koding dataverksted
koding > scratch python arduino spillutvikling javascript robot hacking
robot=robotikk=robotar=roboter=robotics=robotprogrammering=robotkurs=robotklubb legorobot=lego+robot first_lego_league=fll=first_lego_ligaen mindstorms
robot > legorobot lego
lego=legoklubb=legoverksted=duplo=plastklosser=byggeklosser=legobygging byggekveld=bygge+kveld=byggeklubb
lego legorobot
arduino elektronikk raspberry_pi
elektronikk=elektro=loddekurs=elektronisk lodding=lodde=loddebolt
data=dator=pc=datamaskin=computer=computers=laptop datakurs=data+kurs datahjelp=data+hjelp
gaming=gamer=game=games=gamingkveld=gamingrom=gamingklubb=spillerom=video_games=playstation=xbox=nintendo=switch=konsoll=spillkonsoll=spille_data=spille_playstation=gamingtreff e-sport=esport=e-idrett=esportlag=elektronisk_sport=e-sports=esports=e_sport dataspill=data+spill=tvspill=tv-spill=videospill=pc-spill=dataspel=videospel lan=lan-party=lanparty=datatreff=datakveld=spilltreff=the_gathering=datalan=lan_party
gaming > minecraft=maincraft=mainkraft=minekraft roblox=roblocks=robloks fortnite=fortnait fifa counter-strike rocket_league league_of_legends valorant mario_kart super_smash vr overwatch among_us
e-sport > fifa counter-strike rocket_league league_of_legends valorant fortnite
dataspill > minecraft roblox fortnite fifa counter-strike rocket_league mario_kart league_of_legends valorant
counter-strike=counterstrike=cs=cs2=csgo=counter_strike
fifa=ea_fc=fifaturnering=fc24=fc25=fc26=ea_sports_fc
mario_kart=mariokart super_smash=smash=smash_bros
vr=virtuell_virkelighet=virtual_reality=vr-briller=vr_briller
spill=spel=spilling=gamez spillkveld=spill+kveld=spillekveld=spelkveld=spillklubb=spilleklubb=spill_klubb
spill > brettspill kortspill dataspill rollespill gaming sjakk quiz bingo selskapsspill biljard
brettspill!=brett+spill=brettspel=board_game=board_games=boardgame=boardgames=brettspillkveld=brettspillklubb=brettspilltreff spillkveld selskapsspill=selskap+spill ludo yatzy catan=settlers monopol carcassonne ticket_to_ride
brettspill > sjakk catan ludo yatzy carcassonne
kortspill!=kort+spill=kortspel=card_games=card_game > samlekort=samle+kort=byttekort=kortbytte=trading_cards pokemon magic=magic_the_gathering=mtg yu-gi-oh=yugioh bridge poker
samlekort > pokemon magic yu-gi-oh lorcana
pokemon=pokémon=pokemon_kort=pokemonkort=pokémon-kort=pokemon_go=pokémonkort samlekort
rollespill!=rolle+spill=rollespel=role_playing=roleplay=rpg=bordrollespill dnd=dungeons=dungeons_and_dragons=d_d=dungeons_dragons=drager_og_demoner=dungeons_og_dragons laiv
laiv=larp=live_rollespill=levende_rollespill laivverksted riddere_og_alver
miniatyr=miniatyrer=miniatyrfigur=miniatyrmaling=figurmaling=figurspill warhammer krigsspill
miniatyr modellbygging
warhammer=age_of_sigmar=w40k
modellbygging=modell+bygging=bygge_modeller=modellbygg=plastmodell=byggesett > modelltog=modell+tog=modelljernbane=togklubb modellfly=modell+fly=fly_modell modellbåt
modellfly drone=droner=dronekurs=droneflyging=fpv=fpv-drone fjernstyrt=radiostyrt=rc-bil=rc_bil=rc-båt=rc_båt=fjernstyrt_båt flygruppe=fly+gruppe
fly=flyging=fly_fly=flyge=flyger=flygning
bil=bilar=biler=car=cars
tog=togtur
escape_room=escaperoom=escape
quiz=kviss=pubquiz=quizkveld=spørrekonkurranse=spørrelek=kvissekveld kahoot
bingo=bingokveld
puslespill=puslespel=pusle
3d=3d-printing=3d-print=3d-printer=3d_printer=3d_printing=3d_print=3d_modellering=3d-printkurs laserkutter=laserkutting makerspace
makerspace=skaperverksted=maker=makers=fablab=fab_lab=makerverksted=verksted_og_teknologi skaperrom 3d
teknologi=technology=tech=teknologiverksted=teknologiskole
teknologi > koding robot elektronikk 3d makerspace drone vr ki
realfag=real+fag=stem=steam-fag=realfagskurs naturfag=natur+fag=science=naturfagshjelp vitenskap=vitskap=viten=forskning=forsking=forske=scientist vitensenter=viten+senter=vitenskapssenter=vitensentre=science_center forsker=forskar=forskarar=forskerfabrikken=forskerskole forskerklubb=forsker+klubb eksperiment=eksperimenter=experiment=experiments=eksperimentere=forsøk=kjemiforsøk
realfag > koding robot vitenskap astronomi eksperiment kjemi fysikk matte biologi geologi
vitenskap > astronomi eksperiment forsker robot kjemi fysikk biologi romfart
naturfag > kjemi fysikk biologi
kjemi > eksperiment
astronomi=stjerne=stjerner=astronomy=stjernekikking=stjernekikkert=stjernehimmel=teleskop=observatorium planetarium verdensrom=verdsrom=space=rommet_og_stjernene romfart=astronaut=rakett=raketter planet=planeter stjernetitting
romfart rakettbygging=rakett+bygging
ki!=kunstig_intelligens=ai
hacking=hacke=cybersikkerhet=datasikkerhet=nettvett
radioamatør=radio+amatør=radioamatørklubb=amatørradio=walkie_talkie=hamradio sambandsradio=walkie-talkie
mekanikk=mekanisk
gründer=grunder=entreprenørskap=entreprenør=startup=ungt_entreprenørskap=bedrift=ungdomsbedrift=elevbedrift
oppfinner=oppfinnar=oppfinnelse=oppfinnere=opfinner makerspace
magic samlekort
rocket!
roblox minecraft > spillutvikling
fortnite roblox minecraft valorant counter-strike league_of_legends fifa mario_kart rocket_league > gaming e-sport lan
magic pokemon bridge yu-gi-oh lorcana poker > kortspill
catan ludo yatzy carcassonne ticket_to_ride > brettspill
warhammer > figurspill modellbygging
scrabble=backgammon=mahjong brettspill
sjakk > sjakkskole
rubiks_kube=rubiks_cube=speedcubing
mordmysterium=krimspill=detektiv=mysterie escape_room
pc-bygging=bygge_pc=pc-verksted data
blender=tinkercad=3d-tegning=3d_tegning 3d
unity=unreal=godot=gamedev=game_design=spilldesign=spillprogrammering=lage_spill=lage_dataspill=lage_egne_spill spillutvikling
hackathon=gamejam=game_jam koding
girl_tech=girl_tech_fest=jenter_og_teknologi=jenter_og_koding > koding teknologi
kodeleir=teknologileir=tech_camp koding
html=javascript=webside=lage_nettside nettside
maskinlæring=machine_learning ki
digital_hjelp=mobilhjelp=hjelp_med_mobil datahjelp
newtonrom=newton-rom vitensenter
forskerfrø=forskerspire=oppfinnerverksted=forskning_for_barn forskerklubb
mikroskop=vulkan=vulkaner eksperiment
dissekere biologi
dataspill data
spill_på_pc=spille_på_pc=spille_xbox=spille_fortnite=spille_minecraft gaming
konsollkveld gaming
bordspill=bordspel brettspill
strategispill=brettspilltime brettspill
robot > robotkonkurranse vex first_lego_league
teknologi > 3d-tegning droneflyging
samlekort > fotballkort
fotballkort=hockeykort=bytte_kort
lommelykt
yo-yo=jojo
bygge_datamaskin=bygg_din_egen_pc=bygge_maskin pc-bygging
pc-bygging elektronikk
fossil=fossil_og_stein > steinklubb museum
klimaforskning forsker
brettspillkafe=brettspill+kafe=spillkafe brettspill
bordrollespill rollespill
nettspill=onlinespill gaming
digital_kunst=pixelkunst digital_tegning
vitensenter > eksperiment newtonrom
matte > mattesirkel
oppfinner gründer
vitenshow=kjemishow=fysikkshow=science_show eksperiment
dota=lol=nba_2k=zwift gaming
shogi brettspill
meccano lego
laser=cnc=vinylkutter laserkutter
spionkurs=agentskole=mysterium=detektivskole > mordmysterium escape_room rebus
gps geocaching
kunstig
intelligens
spillutvikling=spill+utvikling
spillekveld
tankenøtter=tankenøtt=hjernetrim sudoku kryssord=kryssordklubb > puslespill quiz escape_room
kortspill > uno
uno kortspill
koding > java appkurs
kapla=kaplaklosser=magnetlek=magnetklosser bygge
abelkonkurranse=abelkonkurransen=kengurukonkurranse=kengurukonkurransen=mattekonkurranse matte
vitenskap realfag > nysgjerrigper=nysgjerrigper-prosjekt
gaming > nintendo_switch playstation
blogg=blogge=blogging skriving
canva design
barnekoding=barn+koding=koding_for_barn koding
spille_sjakk=lære_sjakk sjakk
nettvett=digital_dømmekraft=trygg_på_nett=trygg_på_nettet
rakettverksted=bygge_rakett rakettbygging
stjernekveld=stjerne+kveld=stjernetitt astronomi
data > nettvett
nettbrett!=ipad=ipads
planlegge~=planlegger=planlegging=planlegg
`;
