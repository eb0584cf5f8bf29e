/** What people write of music, stage, making, games and books: `what they write > what is offered`, as in `word-list.ts`. */
export const cultureWordList = `
selo > Cello for nybegynnere
hardanger fele > Hardingfele på kulturskolen
halling > Folkedans på bygda
lindy hop > Swing for ungdom
gatedans > Hiphop på danseskolen
break dance > Breaking for nybegynnere
kpop > K-pop på fritidsklubben
balett > Førskoleballett på lørdag
cha cha > Latin for junior
diskjockey > DJ-kurs for jenter
lage beats > Musikkproduksjon i studio
øvingslokale > Bandrom til leie
trekkspell > Toradertreff
blåseinstrument > Klarinett og trompet
syngetimer > Vokalundervisning
ten sing > Tensing i kirken
sjonglering > Ungdomssirkuset
skuespill > Teatergruppa på Lørenskog
impro > Teatersport for ungdom
tryllekunst > Magi for barn
tegnefilm > Stop motion-verksted
lage film > Videokurs for ungdom
kamera > Fotokurs for unge
radioprogram > Podkast for ungdom
talentkonkurranse > UKM lokalmønstring
japansk tegneserie > Manga-verksted
tegnekurs > Croquis for ungdom
male bilder > Akrylkurs for barn
pottemaker > Keramikk på kveldstid
lappeteppe > Quilting for nybegynnere
perler og armbånd > Smykkekurs
trearbeid > Snekring på aktivitetshuset
handarbeid > Ung husflid
strikking > Garnkafé på biblioteket
redesign > Omsøm av gamle plagg
konditor > Bakekurs for ungdom
lage mat > Kokekurs for unge
board games > Brettspill på onsdag
dungeons and dragons > Rollespill for tenåringer
byttekort > Pokémon-liga
miniatyrfigurer > Warhammer på torsdag
spørrekonkurranse > Quiz for ungdom
counter strike > LAN i gymsalen
playstation > Gaming på biblioteket
legoklubb > Byggekveld med duplo
roboter > First Lego League
kode > Micro:bit for jenter
3d printer > Makerspace for ungdom
forskning > Eksperimenter på vitensenteret
walkie talkie > Radioamatørene
modell fly > Radiostyrte fly
lesesirkel > Bokklubb for ungdom
eventyr for barn > Høytlesning på lørdag
barnebøker > Sommerles i ferien
skrivekurs > Forfatterskole
utkledd > Cosplay for tweens
ridder > Middelalderleir
trekkspill > Trekkspel for ungdom
durspill > Toradertreff i bygda
spillemannslag > Folkemusikk for unge
øvingslokale > Bandbinge til utlån
lys og lyd > Sceneteknikk for ungdom
gammeldans > Reinlender og pols
opptre > UKM i kulturhuset
suohpan > Lassokasting for barn
vuodjan > Svømmekurs i hallen
gákti > Duodji på kveldstid
maincraft > Minecraft på biblioteket
male på stein > Steinmaling i parken
musikk > Klarinett og saksofon
hama > Perleverksted
håndverk > Toving for barn
tankenøtter > Quiz for familien
historie > Vikingdag på museet
norskprøven > Norsktrening på biblioteket
`;
