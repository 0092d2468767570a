# Le parole del portale. Si scrive a chi legge: "tu", il verbo prima, un'idea a frase.
# Le chiavi che finiscono in -html contengono etichette HTML; i valori vi entrano sempre protetti.

## Cornice
og-locale = it_IT
skip-content = Vai al contenuto
skip-footer = Vai al piè di pagina
menu = Menu
menu-close = Chiudi
menu-label = Menu principale
header-call = Chiama
home = Inizio
breadcrumb = Percorso
nav-services = Servizi
nav-desks = Sportelli
nav-providers = Enti
nav-how = Come funziona
nav-booking = La tua prenotazione
demonstration-label = Avviso
demonstration = Dimostrazione: enti, prezzi e telefoni di questo portale sono inventati.
demonstration-page = Dimostrazione: gli enti di questa pagina, i prezzi e i telefoni sono inventati.
report-link = Segnala un dato sbagliato in questa pagina
report-mail = Scrivici se in questa pagina c’è un dato sbagliato
footer-talk = Parla con noi
footer-site = Informazioni
footer-privacy = Privacy
footer-legal = Note legali
footer-accessibility = Accessibilità
footer-accreditation = Come accreditiamo gli enti
footer-costs = Quanto costa
footer-contacts = Contatti
footer-appointment = Prenota un appuntamento allo sportello
footer-inefficiency = Segnala disservizio
footer-declaration = Dichiarazione di accessibilità
footer-zones = I Municipi
footer-life-events = Quando serve un aiuto
footer-benefits = Misure e contributi
footer-news = Novità
footer-questions = Domande frequenti
footer-glossary = Le parole difficili
footer-licence = Testi sotto licenza CC BY 4.0. Nessun cookie che ti segue, nessuna pubblicità.
desk-strip-label = Lo sportello
desk-strip = Preferisci parlarne?
desk-strip-find = Trova lo sportello più vicino.
desk-open = Aperto { $day }, { $hours }.
call-us = Oppure chiama:
on-paper = Questa pagina, su carta
on-paper-call = Chiama
on-paper-here = Questa pagina è qui:
error-prefix = Errore:

## Testi che chiede la legge
licence-title = Licenza dei contenuti
# Parola per parola come la chiede il modello dei siti comunali: non si cambia.
licence-clause-html = In applicazione del principio open by default ai sensi dell’articolo 52 del decreto legislativo 7 marzo 2005, n. 82 (CAD) e salvo dove diversamente specificato (compresi i contenuti incorporati di terzi), i dati, i documenti e le informazioni pubblicati sul sito sono rilasciati con licenza <a href="https://creativecommons.org/licenses/by/4.0/legalcode.it">CC-BY 4.0</a>. Gli utenti sono quindi liberi di condividere (riprodurre, distribuire, comunicare al pubblico, esporre in pubblico), rappresentare, eseguire e recitare questo materiale con qualsiasi mezzo e formato e modificare (trasformare il materiale e utilizzarlo per opere derivate) per qualsiasi fine, anche commerciale con il solo onere di attribuzione, senza apporre restrizioni aggiuntive.
declaration-title = La dichiarazione di accessibilità
declaration-made = { $body } compila la dichiarazione ogni anno sul modulo dell’AgID.
declaration-open = Leggi la dichiarazione di accessibilità
declaration-none = { $body } non ha ancora pubblicato la dichiarazione di accessibilità di questo portale. Se qualcosa ti ferma, scrivi a

## Frase
sentence-form = Cerca un aiuto
sentence-what = Cerco
sentence-what-more = (quale servizio)
sentence-whom = per
sentence-whom-more = (per chi)
sentence-where = in
sentence-where-more = (quale Municipio)
sentence-any-what = qualunque aiuto
sentence-any-whom = chiunque
sentence-any-where = tutta la città
sentence-find = Trova chi ti aiuta
sentence-again = Cerca di nuovo
sentence-all = Tutti gli aiuti, uno per uno

## Ricerca
search-form = Cerca con parole tue
search-label = Che cosa ti serve?
search-send = Cerca
search-here = Ricerca
search-title = Ricerca: { $question }
search-empty = Cerca con parole tue
search-found-html = { $n ->
    [0] Non troviamo niente per «<bdi>{ $question }</bdi>»
    [one] 1 risultato per «<bdi>{ $question }</bdi>»
   *[other] { $n } risultati per «<bdi>{ $question }</bdi>»
}
search-near-html = «<bdi>{ $question }</bdi>» non c’è. Forse cercavi:
search-count-none = Nessuna proposta
search-count-one = 1 proposta: scegli con la freccia giù
search-count-many = # proposte: scegli con la freccia giù
search-why = { $field ->
    [synonyms] Si chiama anche «{ $text }».
    [everyday] Chi lo cerca dice «{ $text }».
    [tasks] Comprende: { $text }.
    [elsewhere] In un’altra lingua: { $text }.
    [summary] Lo dice la descrizione.
   *[title] Lo dice il nome.
}
search-kind = { $kind ->
    [category] Categoria
    [life_event] Quando serve un aiuto
    [benefit] Misura
    [question] Domanda frequente
    [word] Parola difficile
    [desk] Sportello
    [provider] Ente
    [news] Novità
   *[page] Pagina
}
search-none = Prova con una parola sola, o dilla in un altro modo. Guarda anche qui sotto, o chiedi allo sportello: spesso una soluzione c’è.
search-examples = Scrivi come parli: «chi mi fa la spesa», «fare le punture a casa», «ho perso le chiavi».
search-categories = Guarda per categoria
search-a-z = Tutti i servizi, dalla A alla Z
search-desk = Non è quello che cercavi? Lo sportello cerca con te:

## Inizio
home-title = Un aiuto a casa, vicino a te
home-count = { $offers ->
    [one] 1 offerta
   *[other] { $offers } offerte
} di { $providers ->
    [one] 1 ente accreditato
   *[other] { $providers } enti accreditati
} dal Comune.
home-all-choices = Guarda tutte le scelte in un elenco
home-offered = Dove trovi più offerte
home-all-services = Tutti i servizi
home-all-subjects = Per argomento
home-areas = In che momento della vita sei?
home-how = Due modi, lo stesso servizio
home-how-here = Da qui
home-how-desk = Allo sportello
home-step-1 = Completa la frase.
home-step-1-more = Trovi solo enti che il Comune ha accreditato, con il prezzo scritto.
home-step-2 = Scegli il giorno e l’ora.
home-step-2-more = Oppure chiama l’ente: il numero è sulla pagina.
home-step-3 = Ricevi la conferma.
home-step-3-more = Non ti serve un account: ti diamo un codice e un link.
home-how-more = Come funziona, in dettaglio
home-desk-1 = Vai o telefona.
home-desk-1-more = Un operatore ti ascolta, senza fretta.
home-desk-2 = Scegliete insieme.
home-desk-2-more = L’operatore vede le stesse offerte e gli stessi prezzi.
home-desk-3 = Prenota per te.
home-desk-3-more = Torni a casa con il foglio della prenotazione.
home-desks = Gli sportelli

## Elenchi
find-title = Tutte le scelte
find-summary = Ogni voce porta a un elenco di offerte. Il numero dice quante sono.
find-services = Per servizio
find-audiences = Per persona
find-zones = Per Municipio
find-categories = Per categoria
list-title = { $n ->
    [0] Nessuna offerta
    [one] 1 offerta
   *[other] { $n } offerte
}{ $what ->
    [none] {""}
   *[other] {" "}di { $what }
}{ $whom ->
    [none] {""}
   *[other] {" "}per { $whom }
}{ $zone ->
    [none] {""}
   *[other] {" "}in { $zone }
}
list-description = Enti accreditati da { $body }, con prezzi, zone e contatti.
list-here = Offerte
list-narrow = Restringi la ricerca
list-narrow-by = { $by ->
    [service] Per servizio
    [category] Per categoria
    [audience] Per persona
   *[zone] Per Municipio
}
refine = { $by ->
    [price] Prezzo
    [time] Quando
    [place] Dove
    [mode] Da soli o insieme
    [language] Lingua di chi viene
    [mansione] Che cosa fa
    [hours] Quanto ti serve
    [persons] Per quante persone
   *[order] In quale ordine
}
refine-any = { $by ->
    [price] qualunque prezzo
    [time] qualunque orario
    [place] ovunque
    [mode] è lo stesso
    [language] qualunque lingua
    [mansione] qualunque compito
    [hours] prezzo di un’ora
    [persons] una persona
   *[order] per nome
}
refine-free = gratis
refine-price = fino a { $amount }
refine-mode = { $mode ->
    [single] solo per te
   *[shared] insieme ad altri
}
refine-order = { $order ->
    [prezzo] dal prezzo più basso
   *[orario] dal primo giorno in calendario
}
refine-show = Mostra le offerte
refine-left = { $n ->
    [0] Con queste scelte non resta nessuna offerta
    [one] Resta 1 offerta
   *[other] Restano { $n } offerte
}
refine-clear = Togli le scelte
refine-without = Senza «{ $wish }»
pager = Pagine dell’elenco
pager-here = pagina { $here } di { $of }
pager-page = Pagina { $number }
pager-previous = Precedente
pager-next = Successiva
list-empty = Per questa scelta oggi non c’è nessuna offerta. Prova qui vicino, o chiedi allo sportello: spesso una soluzione c’è.
list-nearest = Le ricerche più vicine
list-wider = { $what ->
    [none] Tutto
   *[other] { $what }
}{ $whom ->
    [none] {""}
   *[other] {" "}per { $whom }
}{ $zone ->
    [none] {" "}in tutta la città
   *[other] {" "}in { $zone }
}
list-empty-desk = Lo sportello cerca con te:
count-offers = { $n ->
    [0] nessuna offerta
    [one] 1 offerta
   *[other] { $n } offerte
}
count-days = { $n ->
    [one] 1 giorno
   *[other] { $n } giorni
}
count-hours = { $n ->
    [one] 1 ora
   *[other] { $n } ore
}
count-persons = { $n ->
    [one] 1 persona
   *[other] { $n } persone
}
zone = Municipio { $n }
zones-all = in tutta la città
zones = { $n ->
    [one] nel Municipio { $ids }
   *[other] nei Municipi { $ids }
}
place = { $place ->
    [home] A casa tua
    [seat] Nella sede dell’ente
   *[remote] Per telefono o in video
}
offer-kind = { $kind ->
    [slot] Scegli l’orario e prenota qui
   *[contact] Chiama o scrivi all’ente
}
card-first = in calendario da
weekday = { $day ->
    [mon] lunedì
    [tue] martedì
    [wed] mercoledì
    [thu] giovedì
    [fri] venerdì
    [sat] sabato
   *[sun] domenica
}
weekday-run = da { $first } a { $last }
days-from-to = Dal { $from } al { $to }
band = { $band ->
    [morning] mattina
    [afternoon] pomeriggio
    [evening] sera
    [night] notte
   *[weekend] fine settimana
}
accessibility-there = Per entrare e stare:
accessibility = { $what ->
    [step_free] ingresso senza gradini
    [lift] ascensore
    [accessible_toilet] bagno per chi usa la carrozzina
    [parking] posto auto per persone con disabilità
    [hearing_loop] impianto per chi porta l’apparecchio acustico
    [sign_language] qualcuno che parla la lingua dei segni
    [tactile_path] percorso tattile
   *[easy_read] fogli scritti in modo facile
}
hear-by = Se mandi la richiesta adesso, hai una risposta entro { $by }.
languages-label = Lingua del sito
said-in = { $lang ->
    [it] La descrizione è in italiano.
   *[other] La descrizione è in un’altra lingua.
}
languages-spoken = Si parla:
language = { $code ->
    [ar] arabo
    [bg] bulgaro
    [bn] bengalese
    [ca] catalano
    [cs] ceco
    [da] danese
    [de] tedesco
    [el] greco
    [en] inglese
    [es] spagnolo
    [et] estone
    [fa] persiano
    [fi] finlandese
    [fr] francese
    [he] ebraico
    [hi] hindi
    [hr] croato
    [hu] ungherese
    [it] italiano
    [ja] giapponese
    [ka] georgiano
    [ko] coreano
    [lt] lituano
    [lv] lettone
    [mk] macedone
    [nl] olandese
    [no] norvegese
    [pa] punjabi
    [pl] polacco
    [pt] portoghese
    [ro] romeno
    [ru] russo
    [si] singalese
    [sk] slovacco
    [sl] sloveno
    [so] somalo
    [sq] albanese
    [sr] serbo
    [sv] svedese
    [sw] swahili
    [ta] tamil
    [ti] tigrino
    [tl] tagalog
    [tr] turco
    [uk] ucraino
    [ur] urdu
    [vi] vietnamita
    [wo] wolof
    [yo] yoruba
    [zh] cinese
   *[other] { $code }
}
closed = Sospeso per ora.
closed-until = Sospeso fino a { $date }.
last-checked = Abbiamo controllato questa pagina il { $date }.
last-checked-short = Controllata il { $date }

## Prezzo
price-from = da
price-per = { $unit ->
    [hour] l’ora
    [visit] a visita
    [piece] a volta
    [day] al giorno
    [month] al mese
   *[course] per tutto il corso
}
price-minimum = { $unit ->
    [hour] Minimo { $n } ore
    [visit] Minimo { $n } visite
    [piece] Minimo { $n } volte
    [day] Minimo { $n } giorni
    [month] Minimo { $n } mesi
   *[course] Minimo { $n } corsi
}
price-share = Se siete in { $persons }, { $amount } a testa
price-free = Gratuito
price-funded = Paga { $by }
price-volunteers = Con volontari
vat-included = IVA { $rate } % compresa
vat-added = Più IVA { $rate } %
vat-exempt = Senza IVA (esente)
vat-depends = { $included ->
    [yes] IVA compresa, se dovuta: dipende da chi riceve l’aiuto, il totale non cambia
   *[no] Più IVA, se dovuta: dipende da chi riceve l’aiuto
}
quantity = { $unit ->
    [visit] { $n ->
        [one] 1 visita
       *[other] { $n } visite
    }
    [piece] { $n ->
        [one] 1 volta
       *[other] { $n } volte
    }
    [day] { $n ->
        [one] 1 giorno
       *[other] { $n } giorni
    }
    [month] { $n ->
        [one] 1 mese
       *[other] { $n } mesi
    }
    [course] { $n ->
        [one] 1 corso
       *[other] { $n } corsi
    }
   *[hour] { $n ->
        [one] 1 ora
       *[other] { $n } ore
    }
}
quote-html = { $service }, { $quantity }{ $persons ->
    [one] {""}
   *[other] {" "}per { $persons } persone
}{ $households ->
    [one] {""}
   *[other] , per ognuna di { $households } famiglie
}: <strong class="amount">{ $total }</strong>
quote-free-html = { $service }, { $quantity }{ $persons ->
    [one] {""}
   *[other] {" "}per { $persons } persone
}{ $households ->
    [one] {""}
   *[other] , per ognuna di { $households } famiglie
}: <strong class="amount amount-free">gratuito</strong>.
quote-caption = Come si arriva al prezzo
quote-total = Totale
line-rate = { $quantity }, a { $rate } { $unit ->
    [hour] l’ora
    [visit] a visita
    [piece] a volta
    [day] al giorno
    [month] al mese
   *[course] a corso
}
line-minimum = Fino al minimo di { $unit ->
    [hour] { $n } ore
    [visit] { $n } visite
    [piece] { $n } volte
    [day] { $n } giorni
    [month] { $n } mesi
   *[course] { $n } corsi
}
line-vat = IVA { $rate } %
line-vat-included = di cui IVA { $rate } %
line-exempt = Senza IVA: { $ground }
line-divided = Diviso fra { $n } famiglie: pagano le altre
line-entitlement = { $name }, paga { $payer }
usual-caption = { $households ->
    [true] Quanto paga ogni famiglia
   *[false] Quanto paghi in tutto
}
usual-quantity = Quanto
usual-column = { $households ->
    [true] { $n ->
        [one] 1 famiglia
       *[other] { $n } famiglie
    }
   *[false] { $n ->
        [one] 1 persona
       *[other] { $n } persone
    }
}
usual-share = { $amount } a testa
cost-yours = Fai il conto per te
cost-title = Quanto costa a te
cost-change = Cambia le risposte
cost-go = Fai il conto
cost-kept = Facciamo il conto e dimentichiamo le risposte: non le salviamo e non le diciamo all’ente.
cost-from = Il prezzo vale dal { $date }: oggi non c’è ancora.
estimate-title = Una stima, non un prezzo
estimate-html = Se il tuo ISEE è nella fascia «{ $band }» potresti pagare <strong>{ $total }</strong>, cioè { $reduction } in meno.
estimate-more = Paghi meno solo se il Comune te ne dà il diritto: la fascia ISEE da sola non basta.
estimate-desks = Chiedi a uno sportello
brackets-caption = { $unit ->
    [hour] Il prezzo di un’ora, per tutto il gruppo
    [visit] Il prezzo di una visita, per tutto il gruppo
    [piece] Il prezzo di una volta, per tutto il gruppo
    [day] Il prezzo di un giorno, per tutto il gruppo
    [month] Il prezzo di un mese, per tutto il gruppo
   *[course] Il prezzo del corso, per tutto il gruppo
}
brackets-persons = Persone
brackets-units = { $unit ->
    [hour] Ore
    [visit] Visite
    [piece] Volte
    [day] Giorni
    [month] Mesi
   *[course] Corsi
}
brackets-amount = { $unit ->
    [hour] Un’ora costa
    [visit] Una visita costa
    [piece] Una volta costa
    [day] Un giorno costa
    [month] Un mese costa
   *[course] Il corso costa
}
range = da { $from } a { $to }
range-open = { $from } o più
pay-when = { $when ->
    [before] Paghi ora con la carta, per fissare l’orario.
    [per_visit] Paghi all’ente ogni volta.
   *[monthly] Paghi all’ente a fine mese, per le ore fatte davvero.
}

pay-how = { $how ->
    [card] Si paga con la carta.
   *[agreed] Si paga come ti accordi con l’ente: in sede, con bonifico o in contanti.
}

## Condizioni
terms-free = È gratuito: disdici quando vuoi, non paghi nulla. Se non ti serve più, dillo appena puoi: il posto passa a un’altra persona.
terms-hours = Disdici gratis fino a { $hours } ore prima.
terms-until = Disdici gratis fino a { $until }.
terms-then = { $percent ->
    [0] Anche dopo non paghi nulla.
    [100] Dopo, il prezzo resta da pagare per intero.
   *[other] Dopo, resta da pagare il { $percent } % del prezzo.
}
withdrawal = { $regime ->
    [fourteen_days] Hai anche il diritto di ripensarci entro 14 giorni dalla prenotazione, senza spiegare perché. Se chiedi che il servizio cominci prima, paghi solo la parte già svolta.
   *[excluded] Per i servizi sociali, sanitari e di cura la legge non prevede il ripensamento entro 14 giorni: valgono le condizioni di disdetta scritte nell’offerta.
}
accredited = Accreditato
accredited-act = con { $act }
accredited-until = fino al { $date }
accredited-means = Accreditato vuol dire che il Comune ha controllato l’ente (chi ci lavora, come, a quali prezzi) e risponde di averlo scelto.
accredited-for = Vale per { $categories },
criminal-records = L’ente ha dichiarato il { $date } di aver controllato il casellario giudiziale di chi lavora con i minori.

## Pagina dell'offerta
offer-given-by = Te lo dà
offer-deal = Prezzo e prenotazione
offer-book = Prenota
offer-book-note = Scegli il giorno e l’ora. Vedi il prezzo esatto prima di confermare.
offer-contact-title = Si prenota parlando con l’ente.
offer-contact = Chiama o scrivi: vi accordate sul giorno.
offer-where = Dove
offer-for = Per chi
offer-hours = Quando
offer-mansioni = Che cosa comprende
offer-staff = Chi viene
offer-years = { $n ->
    [one] Almeno 1 anno di esperienza
   *[other] Almeno { $n } anni di esperienza
}
offer-languages = In che lingua
offer-activation = Quando comincia
offer-activation-days = { $n ->
    [0] Subito, anche oggi
    [one] Al massimo dopo 1 giorno di lavoro
   *[other] Al massimo dopo { $n } giorni di lavoro
}
offer-procedure = Che cosa succede prima
offer-seat = Dove si va
offer-group = Quanti siete
offer-group-size = Parte con { $min } famiglie, al massimo { $max }
offer-programme = Puoi usare «{ $name }». Paga: { $payer }.
offer-programme-more = Guarda chi può avere «{ $name }»
offer-price = Quanto costa
offer-tariff = { $class ->
    [own] Prezzo deciso dall’ente.
   *[accredited] Prezzo fissato con l’accreditamento.
}
offer-pay-before = { $kind ->
    [slot] Paghi con la carta quando prenoti, per fissare l’orario.
   *[contact] Paghi all’ente prima di cominciare.
}
offer-example = Un esempio
offer-terms = Se cambi idea
offer-trust = Perché puoi fidarti
offer-provider = Chi te lo dà
offer-related = Altre offerte di { $service }

## Fogli da stampare
sheet-link = Il foglio per il frigorifero
sheet-back = Torna all’offerta
sheet-print = Stampa
sheet-how = Per stampare: nel menu del browser scegli «Stampa», o «Condividi» e poi «Stampa». Esce un foglio A4.
sheet-call = Chiama
sheet-cost = Costa
sheet-cancel = Per disdire chiama
sheet-help = Ti serve aiuto?
sheet-here = Tutto su questa offerta

## Pagina del servizio
service-active = Servizio attivo
service-see-offers = { $n ->
    [0] Come chiedere questo servizio
    [one] Vedi 1 offerta
   *[other] Vedi { $n } offerte
}
service-subjects = Argomenti:
subject = { $subject ->
    [accesso-all-informazione] Accesso all'informazione
    [animale-domestico] Animale domestico
    [assistenza-agli-invalidi] Assistenza agli invalidi
    [associazioni] Associazioni
    [formazione-professionale] Formazione professionale
    [igiene-pubblica] Igiene pubblica
    [immigrazione] Immigrazione
    [integrazione-sociale] Integrazione sociale
    [istruzione] Istruzione
    [lavoro] Lavoro
    [mobilita-sostenibile] Mobilità sostenibile
    [nascita] Nascita
    [residenza] Residenza
    [sport] Sport
    [tempo-libero] Tempo libero
    [trasporto-pubblico] Trasporto pubblico
   *[assistenza-sociale] Assistenza sociale
}
service-index = In questa pagina
service-part = { $part ->
    [addressed] A chi è rivolto
    [how-to] Come fare
    [needed] Cosa serve
    [achieved] Cosa si ottiene
   *[calendar-text] Tempi e scadenze
}
service-mansioni = Che cosa può comprendere
service-cost = Quanto costa
service-from-html = A partire da <strong class="amount">{ $amount }</strong> { $unit ->
    [hour] l’ora
    [visit] a visita
    [piece] a volta
    [day] al giorno
    [month] al mese
   *[course] per tutto il corso
}. Ogni ente scrive il suo prezzo, con il minimo e l’IVA.
service-some-free = Alcune offerte sono gratuite.
service-no-price = Oggi nessuna offerta ha un prezzo. Chiedi allo sportello.
service-access = Accedi al servizio
service-offers = { $n ->
    [0] Chi te lo dà
    [one] 1 ente te lo dà
   *[other] { $n } offerte tra cui scegliere
}
service-none = Oggi nessun ente offre questo servizio. Lo sportello ti aiuta a trovare un’altra strada:
service-by-zone = Nel tuo Municipio
service-list = Apri l’elenco completo
service-conditions = Condizioni di servizio
service-legal = Leggi le note legali
service-contacts = Contatti
service-answers = Responsabile del servizio: { $body }. Per chiedere, o per prenotare con l’aiuto di un operatore, vai allo sportello o chiama.
service-contact-desk = Numero del portale:
service-related = Servizi che vanno insieme
services-subjects = Argomenti
services-subjects-more = Le stesse parole con cui ordinano i servizi tutti i siti dei Comuni.
services-summary = Che cosa puoi chiedere, spiegato dal Comune. Per ognuno trovi chi lo offre e a che prezzo.
services-letters = Servizi per lettera
services-a-z = Dalla A alla Z

## Enti e sportelli
regime = { $regime ->
    [social_cooperative] Cooperativa sociale
    [social_enterprise] Impresa sociale
    [cooperative] Cooperativa
    [association] Associazione
    [foundation] Fondazione
   *[professional] Professionista
}
provider-contacts = Come raggiungerli
provider-offers = { $n ->
    [0] Che cosa offre
    [one] 1 offerta
   *[other] { $n } offerte
}
provider-none = Oggi questo ente non ha offerte da mostrare.
provider-lapsed = L’accreditamento non è in vigore: oggi l’ente non può offrire servizi da qui.
provider-website = Il sito dell’ente
provider-seats = Dove riceve
provider-founded = Lavora dal { $year }.
provider-register = Iscritto a: { $register }.
provider-vat = Partita IVA { $number }.
declaration = { $kind ->
    [insurance] L’ente ha dichiarato il { $date } di essere assicurato per i danni.
    [quality] L’ente ha mostrato il { $date } un certificato di qualità.
    [gender_equality] L’ente ha mostrato il { $date } il certificato sulla parità tra donne e uomini.
   *[organisation_model] L’ente ha dichiarato il { $date } di avere regole scritte contro i reati (modello 231).
}
declaration-until = Vale fino al { $date }.
providers-summary = Ente è chi dà il servizio: una cooperativa, un’associazione, una fondazione. Qui trovi quelli che il Comune ha accreditato.
desk-description = { $name }, { $address }: che cosa puoi fare allo sportello.
desk-contact = Dove e quando
desk-hours = Orari
desk-map = Cerca la via su OpenStreetMap (esci da questo sito)
desk-hours-call = Possono essere cambiati. Prima di andare chiama:
desk-no-hours = Per gli orari chiama:
desk-exceptions = Giorni con altri orari
desk-closed = chiuso
desk-does = Che cosa puoi fare qui
desk-run-by = Lo gestisce { $name }.
desk-offers = Le offerte nel Municipio { $n }
desks-zones = Trova il tuo Municipio sulla mappa
desks-summary = Quello che fai da qui lo fai anche allo sportello, con una persona accanto.

## Municipi
zones-title = I { $n } Municipi
zones-summary = La città è divisa in parti, i Municipi. Il numero 1 è il centro; gli altri gli girano attorno in senso orario, da nord-est. Il tuo sta scritto sulla tessera elettorale.
zones-map = Mappa dei Municipi
zones-drawn = È un disegno: le forme e le misure non sono esatte.
zones-list = In quale abiti?
zones-border = Se abiti sul confine
zones-border-more = Vai allo sportello che vuoi, anche fuori dal tuo Municipio. Conta dove si svolge l’aiuto: se tua madre abita in un altro Municipio, cerca in quello.
zone-description = { $name }: { $places }. Gli sportelli, i servizi e i telefoni.
zone-count = { $offers ->
    [0] Oggi non c’è nessuna offerta in questo Municipio.
    [one] Qui trovi 1 offerta.
   *[other] Qui trovi { $offers } offerte di { $providers ->
        [one] 1 ente
       *[other] { $providers } enti
    }.
}
zone-list = Apri l’elenco
zone-desks = { $n ->
    [0] Gli sportelli
    [one] Lo sportello
   *[other] I { $n } sportelli
}
zone-no-desk = In questo Municipio non c’è uno sportello. Vai in un altro: ti ascoltano lo stesso.
zone-all-desks = Tutti gli sportelli
zone-categories = Che cosa trovi
zone-free = Senza pagare
zone-free-more = In questi servizi qualche offerta è gratuita: paga qualcun altro, o ci sono dei volontari.
zone-free-count = { $free ->
    [one] 1 gratuita
   *[other] { $free } gratuite
} su { $offers }
phones = I telefoni
phones-desk = Sportello, { $body }
phones-112 = Se qualcuno è in pericolo
phones-112-more = Gratis, a ogni ora.

## Prenotare
steps = { $now ->
    [1] 1 di 3: per chi
    [2] 2 di 3: quando
   *[3] 3 di 3: i tuoi dati
}
book-case-title = Per chi e quanto
book-case-go = Guarda gli orari liberi
book-times-title = Scegli quando
book-times-months = Mesi con orari liberi
book-times-none = Non ci sono orari liberi
book-times-none-more = Chiama { $provider }: qualcuno può aver disdetto, o trovate un altro modo.
book-times-taken = Questo orario è stato appena preso.
book-times-taken-more = Scegline un altro: quelli qui sotto sono liberi.
book-form-title = I tuoi dati
book-form-review = Prima di prenotare
book-form-hold = Ti teniamo il posto per { $minutes } mentre paghi.
book-form-privacy = I tuoi dati
privacy-notice = { $body } e { $provider } usano questi dati solo per darti il servizio. Li teniamo cifrati, finché servono. Li vedi dal link della prenotazione; per farli cancellare chiama il numero in cima alla pagina.
privacy-more = Leggi l’informativa
book-pay = Prenota con obbligo di pagare
book-free = Prenota
chosen = Le tue scelte fin qui
chosen-case = Per chi
chosen-for = per { $whom }
chosen-when = Quando
chosen-price = Prezzo
chosen-change = Cambia
chosen-change-case = per chi e quanto
chosen-change-time = giorno e ora
changed-title = È cambiato qualcosa: guarda prima di confermare
changed-lead = Non abbiamo ancora prenotato.
changed-terms-only = Mentre compilavi, l’ente ha cambiato le condizioni. Il prezzo è lo stesso.
changed-total-html = Mentre compilavi il prezzo è cambiato: era <strong>{ $old }</strong>, ora è <strong>{ $new }</strong>.
changed-price = Il prezzo di ora
changed-back = Torna agli orari

## Campi
field-optional = (facoltativo)
field-choose = Scegli
field-trap = Lascia vuoto questo campo
field-per = Per chi è l’aiuto?
field-durata = Per quanto tempo?
field-persone = Per quante persone?
field-quantita = { $unit ->
    [visit] Quante visite?
    [piece] Quante volte?
    [day] Quanti giorni?
    [month] Quanti mesi?
    [course] Quanti corsi?
   *[hour] Quante ore?
}
field-residenza = Abiti in questa città?
field-eta-assistito = Quanti anni ha la persona che riceve l’aiuto?
field-eta-bambino = Quanti anni ha il bambino?
field-ore-settimana = Quante ore di aiuto alla settimana?
field-reddito = Quanto è il reddito in un anno?
field-contratto = C’è un contratto di lavoro regolare?
field-a-casa = La persona vive a casa, non in una residenza?
field-disabilita = C’è una disabilità certificata?
field-famiglie = In quante famiglie dividete la spesa?
field-isee = In che fascia è il tuo ISEE?
field-nome = Nome
field-cognome = Cognome
field-email = E-mail
field-telefono = Telefono
field-assistito = A chi serve l’aiuto?
field-assistito-nome = Se è un’altra persona: nome e cognome
field-municipio = Municipio
field-indirizzo = Indirizzo dove venire
field-note = C’è qualcosa che l’ente deve sapere?
field-avvio = Chiedo che il servizio cominci prima che passino 14 giorni
field-codice = Codice della prenotazione
field-campo = Quale dato è sbagliato
field-voto = Quanto sono chiare le informazioni
field-meglio = Quali sono stati gli aspetti che hai preferito?
field-difficolta = Dove hai incontrato le maggiori difficoltà?
field-cosa = Che cosa è sbagliato, e come dovrebbe essere?
hint-telefono = Fisso o cellulare, per esempio 02 1234 5678.
hint-email = Ti mandiamo qui la conferma.
hint-indirizzo = Via, numero, citofono.
hint-note = Per esempio il piano o il citofono. Non scrivere qui malattie o terapie: ne parlerai a voce.
hint-famiglie = Contate anche la vostra.
hint-isee = L’ISEE dice quanto hanno i redditi e i risparmi di una famiglia. Serve solo per una stima.
hint-codice = Lo trovi nella conferma, per esempio K7M-49X-Q2B.
hint-cosa = Per esempio: “il telefono non è più questo”.
hint-risposta = Solo se vuoi sapere com’è andata.
group-requester = Chi prenota
group-contact = Come ti raggiungiamo
group-contact-more = Scrivi un’e-mail o un telefono: ne basta uno.
group-recipient = Chi riceve l’aiuto
group-express = Prima di 14 giorni
group-express-more = Hai 14 giorni per ripensarci. Se vuoi che il servizio cominci prima, lo chiedi tu qui: se poi ci ripensi, paghi solo la parte già svolta.
option-clarity = { $n ->
    [1] 1, per niente chiare
    [2] 2, poco chiare
    [3] 3, così così
    [4] 4, chiare
   *[5] 5, molto chiare
}
option-remark = { $remark ->
    [chiare] Le indicazioni erano chiare
    [complete] Le indicazioni erano complete
    [percorso] Capivo sempre che stavo procedendo correttamente
    [senza-problemi] Non ho avuto problemi tecnici
    [non-chiare] A volte le indicazioni non erano chiare
    [non-complete] A volte le indicazioni non erano complete
    [smarrito] A volte non capivo se stavo procedendo correttamente
    [problemi] Ho avuto problemi tecnici
   *[altro] Altro
}
option-datum = { $datum ->
    [prezzo] Prezzo
    [orari] Giorni e orari
    [municipi] Municipi
    [persone] Chi viene e che cosa fa
    [contatti] Telefono o e-mail
    [indirizzo] Indirizzo
    [guasto] Qualcosa non funziona
   *[testo] Un testo
}
option-me = A me
option-other = A un’altra persona
option-minutes = { $minutes }
option-units = { $n ->
    [one] 1
   *[other] { $n }
}
option-yes = Sì
option-no = No
option-nobody = Non c’è
option-unknown = Non lo so
option-range-first = { $of ->
    [hours] meno di { $below } ore
   *[years] meno di { $below } anni
}
option-range-between = { $of ->
    [hours] da { $from } a { $to } ore
   *[years] da { $from } a { $to } anni
}
option-range-last = { $of ->
    [hours] { $from } ore o più
   *[years] { $from } anni o più
}
option-isee-none = Non lo dico
option-isee-first = fino a { $to }
option-isee-between = più di { $above }, fino a { $to }
option-isee-last = più di { $above }
option-zone = Municipio { $n }

## Errori nei campi
error-summary = { $n ->
    [0] C’è una cosa da sistemare
    [one] C’è una cosa da sistemare
   *[other] Ci sono { $n } cose da sistemare
}
error-required = Compila questo campo.
error-missing = Compila questo campo.
error-nome = Scrivi il tuo nome.
error-cognome = Scrivi il tuo cognome.
error-contact = Scrivi un’e-mail o un telefono: senza, l’ente non può risponderti.
error-email = Scrivi l’e-mail per intero, per esempio nome@example.org.
error-telefono = Scrivi il numero con il prefisso, per esempio 02 1234 5678.
error-phone = Scrivi il numero con il prefisso, per esempio 02 1234 5678.
error-assistito = Scegli a chi serve l’aiuto.
error-assistito-nome = Scrivi il nome di chi riceve l’aiuto.
error-municipio = Scegli il Municipio: questa offerta non arriva dappertutto.
error-indirizzo = Scrivi la via e il numero.
error-per = Scegli per chi è l’aiuto.
error-durata = Scegli quanto tempo.
error-persone = Scrivi un numero da 1 a { $max }.
error-quantita = Scrivi un numero da 1 a { $max }.
error-famiglie = Scrivi un numero da { $min } a { $max }.
error-answer = Scegli una risposta, anche «Non lo so».
error-isee = Scegli una fascia, oppure «Non lo dico».
error-cost = Per questo caso il prezzo non c’è. Chiedi all’ente o a uno sportello.
error-avvio = Spunta la casella se vuoi che il servizio cominci prima di 14 giorni, o scegli un giorno più lontano.
error-codice = Scrivi il codice come lo vedi nella conferma, per esempio K7M-49X-Q2B.
error-cosa = Scrivi che cosa è sbagliato.
error-voto = Scegli un numero da 1 a 5.
error-too-long = Accorcia: al massimo { $max } caratteri.
error-unprintable = Togli i segni che non sono lettere, numeri o punteggiatura.
error-fiscal-code-length = Il codice fiscale ha 16 caratteri, per esempio RSSMRA85T10A562S. Controlla che ci siano tutti.
error-fiscal-code-sign = Controlla il carattere numero { $place } del codice fiscale: lì ci vuole { $place ->
    [7] una cifra
    [8] una cifra
    [10] una cifra
    [11] una cifra
    [13] una cifra
    [14] una cifra
    [15] una cifra
   *[other] una lettera
}.
error-fiscal-code-birth = Controlla il codice fiscale: la data di nascita che contiene non esiste.
error-fiscal-code-check = Controlla il codice fiscale: c’è almeno un carattere sbagliato.
error-vat-number-length = La partita IVA ha 11 cifre, per esempio 00743110157. Controlla che ci siano tutte.
error-vat-number-check = Controlla la partita IVA: c’è almeno una cifra sbagliata.
error-postcode = Scrivi il CAP con 5 cifre, per esempio 20121.
error-iban-form = Scrivi l’IBAN per intero: se comincia con IT, ha 27 caratteri.
error-iban-check = Controlla l’IBAN: c’è almeno un carattere sbagliato.
error-series-no-visit = In quel giorno non c’è nessuna visita. Scegli una delle date dell’elenco.
error-series-not-open = A quell’ora l’ente non lavora. Scegli un altro giorno o un’altra ora.
error-series-paused = In quel giorno le visite sono in pausa. Scegli una data dopo la pausa.
error-series-occupied = In quel giorno c’è già una visita. Scegli un altro giorno.
error-series-paused-already = In una parte di quei giorni le visite sono già in pausa. Scegli altre date.
error-series-not-paused = In quel giorno le visite non sono in pausa.
error-move-changed = L’orario o il prezzo è cambiato da quando hai aperto la pagina. Non abbiamo spostato nulla: guarda e conferma.
error-expired = Il modulo è rimasto aperto troppo a lungo. Quello che hai scritto è ancora qui: premi di nuovo il bottone.

## Pagina della prenotazione
booking-title = Prenotazione { $code }
booking-code = Prenotazione
booking-now = { $state ->
    [held] { $payment ->
        [failed] Il pagamento non è andato a buon fine
        [checking] Stiamo controllando il pagamento
       *[other] Manca solo il pagamento
    }
    [requested] La richiesta è partita
    [quoted] È arrivato un preventivo
    [confirmed] La prenotazione è confermata
    [proposed] L’ente propone un altro orario
    [completed] Il servizio si è svolto
    [expired] La prenotazione è scaduta
    [not_come] L’incontro non c’è stato
    [at_desk] Ti chiama lo sportello
    [informed] L’ente ti ha risposto
    [declined] La risposta è stata un no
    [closed] Hai scelto un altro ente
    [lapsed] Il tempo per rispondere è finito
    [refunded] La prenotazione è disdetta e i soldi sono tornati
   *[cancelled] La prenotazione è disdetta
}
booking-next = { $state ->
    [held] Appena arriva, la prenotazione è confermata.
    [requested] Ora tocca a { $provider } rispondere.
    [quoted] Leggilo con calma: vale fino al giorno e all’ora che ci trovi scritti.
    [confirmed] { $payment ->
        [later] { $provider } ti aspetta. Paghi all’ente, non qui.
       *[other] { $provider } ti aspetta. Non devi fare altro.
    }
    [proposed] Di’ di sì o di no: l’orario di prima non si può più tenere.
    [not_come] Se per te non è andata così, chiama lo sportello.
    [at_desk] Un operatore ti telefona e trovate insieme come andare avanti.
    [informed] Se ti serve altro, chiama { $provider }.
    [declined] Puoi chiedere a un altro ente.
    [closed] Non devi fare altro.
    [lapsed] Puoi chiedere di nuovo, a questo ente o a un altro.
    [completed] Speriamo che sia andata bene. Se qualcosa non va, chiama { $provider }.
    [expired] Il pagamento non è arrivato in tempo e l’orario è tornato libero. Non hai pagato nulla.
    [refunded] Li vedi sul conto entro pochi giorni, secondo la tua banca.
   *[cancelled] { $payment ->
        [refunding] Ti restituiamo i soldi sulla stessa carta: ci vogliono pochi giorni.
        [paid] Resta quanto previsto dalle condizioni di disdetta.
       *[other] { $provider } lo sa già. Non devi fare altro.
    }
}
booking-hold = Ti teniamo il posto fino a { $until }.
booking-pay = Paga { $amount }
booking-keep = Conserva questo link
booking-keep-more = È la chiave della tua prenotazione: da qui la vedi e la disdici. Chi ha il link può farlo, quindi dallo solo a chi ti fidi.
booking-when = Quando
booking-ics = Mettila nel calendario
booking-where = Dove
booking-what = Che cosa
booking-recipient = Riceve l’aiuto: { $name }
booking-who = Chi viene
booking-price = Quanto
booking-you = Chi ha prenotato
booking-history = Che cosa è successo finora
calendar-description = Con { $provider }. Se qualcosa cambia chiama { $phone } e di’ il codice { $code }.
payment-state = { $state ->
    [waiting] Da pagare ora.
    [checking] Pagamento in verifica.
    [failed] Pagamento non riuscito: puoi riprovare.
    [paid] Pagato.
    [later] Da pagare all’ente.
    [refunded] Soldi restituiti.
    [refunding] Restituzione in corso.
   *[nothing] Niente da pagare.
}
payment-refunded-html = Restituiti: <strong class="amount">{ $amount }</strong>.
actor = { $actor ->
    [citizen] tu
    [provider] l’ente
    [worker] chi assiste
    [author] chi ha scritto
    [desk] lo sportello
    [municipality] il Comune
   *[system] il portale
}
history-asked = Richiesta mandata
history-quoted = Preventivo arrivato
history-informed = Informazioni arrivate
history-declined = Risposta: no
history-closed = Scelto un altro ente
history-moved = Orario cambiato
history-moved-from = Orario cambiato. Prima era: { $was }
history-reassigned = Cambiata la persona che viene
history-proposed = Proposto un altro orario
history-not-come = Segnalata un’assenza
history-contested = Assenza contestata
history-at-desk = Passata allo sportello
history-held = Orario tenuto
history-confirmed = Prenotazione confermata
history-completed = Servizio svolto
history-expired = Orario tornato libero
history-cancelled = Prenotazione disdetta
history-paid = Ricevuti { $amount }
history-refunded = Restituiti { $amount }
move = Sposta
move-more = Ti serve un altro giorno o un’altra ora? Il posto di prima torna libero solo quando hai quello nuovo.
move-link = Scegli un altro orario
move-times-title = Scegli il nuovo orario
move-now = Adesso è { $when }, { $hours }.
move-taken-more = La tua prenotazione è rimasta com’era. Scegline un altro: quelli qui sotto sono liberi.
move-same-price = Hai già pagato: vedi gli orari che costano uguale.
move-none-more = La tua prenotazione resta com’è. Chiama { $provider }: qualcuno può aver disdetto, o trovate un altro modo.
move-form-title = Conferma il nuovo orario
move-from = Prima
move-to = Dopo
move-price-same = Il prezzo non cambia.
move-button = Sposta la prenotazione
move-keep = Lascia tutto com’è
cancel-title = Disdici
cancel-due-html = Se disdici ora restano da pagare <strong class="amount">{ $due }</strong>.
cancel-nothing-due = Se disdici ora non paghi nulla.
cancel-refund-html = Ti restituiamo <strong class="amount">{ $refund }</strong> sulla stessa carta.
cancel-free = Se non ti serve più, disdici: il posto passa a un’altra persona.
cancel-button = Disdici la prenotazione { $code }
cancel-withdraw = Recedi dal contratto qui
cancel-withdraw-more = Hai 14 giorni da quando hai prenotato per ripensarci, senza dire perché e senza pagare nulla, finché il servizio non è cominciato.

## Ritrovare la prenotazione
lookup-lead = Per vederla o disdirla apri il link che ti abbiamo mandato quando hai prenotato.
lookup-title = Non trovi il link?
lookup-more = Scrivi il codice e l’e-mail che hai usato: ti mandiamo un link nuovo.
lookup-button = Mandami un link nuovo
lookup-sent = Controlla la posta
lookup-sent-more = Se il codice e l’e-mail sono giusti, il link nuovo arriva entro pochi minuti. Guarda anche nella posta indesiderata.
lookup-phone = Hai prenotato per telefono, o hai perso anche il codice? Chiama:

## Segnalazioni
report-title = Segnala un errore o un disservizio
report-lead = Un telefono che non risponde, un prezzo diverso, una pagina che non funziona: dillo a noi e lo controlliamo.
report-about = La pagina è
report-privacy = { $body } usa quello che scrivi solo per correggere l’errore.
report-button = Manda la segnalazione
report-done-title = Grazie, abbiamo ricevuto la segnalazione
report-done-lead = { $body } controlla il dato e corregge la pagina.
report-done-reference = Numero della segnalazione:
report-done-answer = Ti scriviamo quando è corretta.
report-done-back = Torna alla pagina
report-key-reused = Questa segnalazione è già arrivata con altre parole. Per aggiungere qualcosa mandane un’altra.
rating-title = Quanto sono chiare le informazioni su questa pagina?
rating-scale = Da 1, per niente chiare, a 5, molto chiare.
rating-of = su 5
rating-here = Il tuo parere
rating-lead = Scegli un numero. Se vuoi, dì anche perché.
rating-privacy = Non ti chiediamo chi sei, e non lo sappiamo: contiamo solo le risposte.
rating-button = Manda il parere
rating-done-title = Grazie, il tuo parere è contato
rating-done-lead = { $body } legge i pareri di ogni pagina e comincia dalle meno chiare.
rating-done-more = Se c’è qualcosa di sbagliato, scrivici che cosa.
rating-key-reused = Questo parere è già contato con altre risposte. Per darne un altro torna alla pagina.
report-data = Oppure dicci quale dato è sbagliato
feed-news = { $site }: novità
feed-offers = { $site }: nuove offerte, { $what }

## Quando qualcosa non va
not-found-title = Questa pagina non c’è
not-found-lead = Forse ha cambiato indirizzo. Completa la frase e ricomincia da qui.
not-found-next = Da qui puoi andare
problem-title = { $status ->
    [400] Non abbiamo capito la richiesta
    [403] Questa pagina si apre solo con il suo link
    [404] Questa pagina non c’è
    [409] Nel frattempo è cambiato qualcosa
    [413] Quello che hai mandato è troppo grande
    [422] Manca qualcosa
    [429] Troppe richieste in poco tempo
    [503] In questo momento non riusciamo a rispondere
   *[500] Qualcosa da noi si è rotto
}
problem-advice = { $status ->
    [400] Torna indietro e riprova. Non è stato salvato nulla.
    [403] Apri il link che ti abbiamo mandato, o chiedine uno nuovo.
    [404] Controlla l’indirizzo, o ricomincia dall’inizio.
    [409] Torna indietro e guarda di nuovo: non è stato salvato nulla di nuovo.
    [413] Togli qualcosa e riprova.
    [422] Torna indietro e controlla i campi.
    [429] Aspetta un momento e riprova.
    [503] Riprova tra poco. Se avevi premuto “Prenota”, puoi premerlo di nuovo: non prenoti due volte.
   *[500] Lo sappiamo e ci stiamo lavorando. Se avevi premuto “Prenota”, puoi premerlo di nuovo: non prenoti due volte.
}
problem-back-to-booking = Torna alla prenotazione
problem-back-to-offer = Torna all’offerta
problem-retry = Riprova tra { $seconds ->
    [one] 1 secondo
   *[other] { $seconds } secondi
}.
problem-next = Che cosa puoi fare
problem-reference = Se chiami, di’ questo numero:
problem-taken = Questo orario è stato appena preso da un’altra persona.
problem-not-covered = In quel giorno l’ente non è accreditato per questo servizio: scegli un altro giorno.
problem-key-reused = Questo modulo è già stato mandato con altri dati. Ricomincia dalla pagina dell’offerta.
problem-too-late = È troppo tardi per farlo da qui: chiama l’ente.
problem-closed = In quel giorno l’offerta è sospesa: scegli un altro giorno.
problem-zone = L’ente non arriva in quel Municipio: guarda le altre offerte, o chiama lo sportello.
problem-state = La prenotazione è cambiata nel frattempo: riapri la sua pagina per vedere a che punto è.
problem-not-movable = Questa prenotazione non si può più spostare da qui. Telefona all’ente o allo sportello: ti aiutano loro.
problem-cancel-changed = Il costo della disdetta è cambiato da quando hai aperto la pagina. Non abbiamo disdetto nulla: guarda il nuovo costo e conferma.
problem-cancel-expired = La pagina è rimasta aperta troppo a lungo. Non abbiamo disdetto nulla: riaprila e conferma.
problem-paid-elsewhere = Il pagamento è già arrivato: la prenotazione è confermata.

## Testi
text-table = Tabella
text-notes = Note
text-note-back = Torna al testo
amounts-caption = Che cosa dà
amounts-for = Per che cosa
amounts-much = Quanto
amounts-per = { $per ->
    [once] una volta sola
    [month] ogni mese
    [hour] per ogni ora
   *[year] ogni anno
}
call-open = Puoi chiederlo fino al { $to }
call-to-come = Si chiede dal { $from } al { $to }
call-closed = Chiuso dal { $to }
entries-title = { $kind ->
    [life_events] Quando serve un aiuto
    [news] Novità
   *[benefits] Misure e contributi
}
entries-summary = { $kind ->
    [life_events] Parti da quello che succede a casa: trovi i servizi che servono, in ordine.
    [news] Che cosa cambia nei servizi e negli sportelli.
   *[benefits] I soldi e le ore di aiuto che dà il Comune: a chi, quanto, quando si chiedono.
}
life-event-services = Chi ti aiuta, in ordine
news-about = Riguarda
benefit-amounts = Quanto ricevi
benefit-conditions = Chi può chiederlo
benefit-any-of = Vale almeno una di queste cose:
precheck-title = Fa per te?
precheck-go = Guarda se fa per te
precheck-kept = Guardiamo le risposte e le dimentichiamo: non le salviamo e non ti chiediamo chi sei.
precheck-verdict = { $verdict ->
    [yes] Sembra di sì
    [no] Sembra di no
   *[unknown] Non possiamo dirlo
}
precheck-because = { $verdict ->
    [yes] Da quello che dici, hai tutto quello che serve.
    [no] Da quello che dici, manca questo:
   *[unknown] Non sappiamo se vale questo:
}
precheck-no-promise = Non è una promessa. Decide il Comune, dopo la domanda.
precheck-over = Ora non si può chiedere.
precheck-others = Guarda le altre misure
questions-title = Domande frequenti
questions-summary = Apri una domanda per leggere la risposta.
glossary-title = Le parole difficili
glossary-summary = Le parole degli uffici, spiegate in una frase.
coverage-title = Dove c’è aiuto, e dove ancora no
coverage-summary = Per ogni categoria e ogni Municipio, quante offerte ci sono.
coverage-empty = { $empty ->
    [0] Ogni categoria ha almeno un’offerta in ogni Municipio.
    [one] In 1 caso su { $cases } non c’è ancora nessuno.
   *[other] In { $empty } casi su { $cases } non c’è ancora nessuno.
}
coverage-date = Contato il { $date }.
coverage-gaps = Dove non c’è nessuno
coverage-table = Quante offerte, categoria per categoria
coverage-category = Categoria
coverage-zone = Municipio { $number }
coverage-zone-short = M{ $number }
coverage-data = Gli stessi numeri in JSON
provider-documents = Da leggere prima di prenotare
document-description = { $title } di { $name }.

## Area di chi lavora con il portale
area-title = Area riservata
area-lead = Per gli enti. Scrivi l’e-mail che hai dato al { $body }: ti mandiamo un codice per entrare.
area-send = Mandami il codice
area-not-registered = La tua e-mail non è registrata? Chiama
area-citizen = Hai una prenotazione? Si apre con il suo link, non da qui.
area-code-title = Scrivi il codice
area-code-lead = Se l’e-mail è registrata, fra poco ricevi un codice di 6 cifre e un link. Valgono 10 minuti.
area-code-none = Non arriva?
area-again = Chiedine un altro
area-enter = Entra
area-open-title = Un passo e sei dentro
area-open-lead = Premi il bottone per entrare. Il link vale una volta sola.
area-leave = Esci
area-place = { $role }
area-place-none = { $role }: le pagine non ci sono ancora.
area-no-place = La tua e-mail non può più vedere nulla qui.
area-week-title = Da { $first } a { $last }
area-weeks = Settimane
area-week-before = Settimana prima
area-week-this = Questa settimana
area-week-after = Settimana dopo
area-week-none = Nessuna prenotazione in questa settimana
area-week-none-more = Quando qualcuno prenota ti arriva un’e-mail, e la trovi qui.
area-state = { $state ->
    [requested] da rispondere
    [quoted] preventivo mandato
    [held] in attesa del pagamento
    [confirmed] confermata
    [proposed] proposto un altro orario
    [completed] svolta
    [not_come] non c’è stato incontro
    [at_desk] allo sportello
    [informed] informazioni date
    [declined] risposto di no
    [closed] scelto un altro ente
    [lapsed] tempo finito
    [expired] non pagata
    [refunded] disdetta e rimborsata
   *[cancelled] disdetta
}
area-erased = Dati cancellati
area-comes = Va { $name }
area-whom = Da chi si va
area-notes = Da sapere
area-done = Segna come svolta
area-reassign = Chi va
area-reassign-more = Scrivi il nome di chi va: lo diciamo subito a chi ha prenotato.
area-reassign-button = Dillo a chi ha prenotato
area-back = Torna alla settimana
field-codice-accesso = Codice di 6 cifre
hint-codice-accesso = È nell’e-mail che ti abbiamo appena mandato.
hint-area-email = Quella registrata per il tuo ente.
field-chi-viene = Nome e cognome di chi va
hint-chi-viene = Chi ha prenotato lo legge nell’e-mail e sulla sua pagina.
error-codice-accesso = Il codice non è questo. Guarda l’e-mail più recente e riscrivilo.
error-accesso-over = Il codice o il link non vale più. Chiedine uno nuovo.
error-chi-viene = Scrivi il nome e il cognome di chi va.
problem-area-expired = La pagina è rimasta aperta troppo a lungo. Non abbiamo cambiato nulla: riaprila e riprova.
problem-area-early = Non è ancora cominciata: la segni quando si è svolta.

## Posta
mail-subject = { $kind ->
    [confirmed] Prenotazione { $code } confermata
    [moved] Prenotazione { $code } spostata
    [who-comes] Prenotazione { $code }: chi viene
    [cancelled] Prenotazione { $code } disdetta
    [given-back] Prenotazione { $code } non confermata
    [refunded] Prenotazione { $code }: soldi restituiti
   *[link] Prenotazione { $code }: il link nuovo
}
mail-subject-call = Da richiamare: { $subject }
mail-confirmed = La tua prenotazione è confermata.
mail-moved = La tua prenotazione è stata spostata.
mail-who-comes = Ora sai chi viene da te.
mail-cancelled = La tua prenotazione è disdetta.
mail-given-back = Il pagamento è arrivato quando l’orario non era più libero: la prenotazione non è confermata.
mail-refund-coming = Ti restituiamo { $amount } sulla stessa carta: ci vogliono pochi giorni.
mail-refunded = Ti abbiamo restituito { $amount } sulla stessa carta.
mail-new-link = Ecco il link nuovo che hai chiesto.
mail-when = Quando: { $when }
mail-was = Prima era: { $when }
mail-what = Che cosa: { $offer }, { $provider }
mail-offer = Che cosa: { $value }
mail-where = Dove: { $value }
mail-how-much = Quanto: { $amount }
mail-free = Quanto: gratuito
mail-code = Codice: { $value }
mail-comes = Chi viene: { $value }
mail-provider-phone = Telefono dell’ente: { $value }
mail-link = Vedi o disdici la prenotazione da qui: { $link }
mail-see = Guarda la prenotazione da qui: { $link }
mail-no-link = Per vederla o disdirla apri il link che hai visto quando hai prenotato, o chiedine uno nuovo: { $link }
mail-desk = Preferisci parlarne? Chiama { $phone }.
mail-provider-confirmed = Hai una nuova prenotazione.
mail-provider-moved = Una prenotazione è stata spostata.
mail-provider-cancelled = Una prenotazione è stata disdetta.
mail-provider-changed = Una prenotazione è cambiata.
mail-provider-call = Se non puoi andare, chiama subito chi ha prenotato.
mail-requester = Ha prenotato: { $name }, { $contact }
mail-recipient = Riceve l’aiuto: { $value }
mail-notes = Da sapere: { $value }
mail-call = Chiama { $name } al { $phone }: non ha un’e-mail. Di’ così:
mail-call-cancel = Per disdire può richiamare lo sportello e dire il codice.

## Solo sul computer di chi sviluppa
outbox-title = Posta in uscita
outbox-lead = Su questo computer nessuna e-mail parte davvero: resta qui.
outbox-empty = Non c’è ancora nessun messaggio.
outbox-from = Da
outbox-to = A
outbox-at = Quando
outbox-attachments = Allegati
gateway-title = Pagamento di prova
gateway-sandbox = Ambiente di prova: nessuna carta, nessun soldo vero.
gateway-pay-to = Paga a { $merchant }
gateway-for = Per
gateway-order = Ordine
gateway-explain = Questa pagina fa la parte del sito di pagamento. Scegli che cosa succede.
gateway-pay = Paga { $amount }
gateway-refuse = La banca rifiuta
gateway-back = Torna indietro senza pagare
gateway-refused = La banca ha rifiutato il pagamento. Non hai pagato nulla: puoi riprovare.
mail-sign-in-subject = Il codice per entrare
mail-sign-in-code = Il tuo codice è { $code }. Vale fino alle { $until }.
mail-sign-in-link = Oppure apri questo link e premi il bottone: { $link }
mail-sign-in-other = Non l’hai chiesto tu? Non fare nulla: senza il codice nessuno entra. Se succede ancora chiama { $phone }.
