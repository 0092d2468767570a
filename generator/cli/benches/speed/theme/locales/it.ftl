skip-content = Vai al contenuto
menu-label = Menu principale
nav-services = Servizi
nav-desks = Sportelli
nav-providers = Enti
nav-how = Come funziona
nav-booking = La tua prenotazione
footer-talk = Parla con noi
footer-licence = I contenuti si possono riusare liberamente
desk-ask = Chiedi allo sportello
home-title = Trova chi ti aiuta
home-count = { $offers } offerte di { $providers } enti
find-title = Cerca
sentence-what = Cerco
sentence-where = in
sentence-any = qualunque
sentence-go = Mostra
by-category = Per categoria
by-service = Per servizio
by-audience = Per persona
by-zone = Per Municipio
by = { $by ->
    [service] Per servizio
    [category] Per categoria
    [audience] Per persona
   *[zone] Per Municipio
}
list-total = { $n ->
    [one] 1 offerta
   *[other] { $n } offerte
}
list-narrow = Restringi
pager-label = Pagine
pager-here = Pagina { $here } di { $of }
pager-previous = Precedente
pager-next = Successiva
zones = Municipio
price-per = l’ora
vat-included = IVA { $rate } % compresa
accredited = Accreditato dal Comune
accredited-until = fino al { $date }
last-checked = Controllato il { $date }
service-offers = Le offerte: { $n }
service-list = Vedi tutte le offerte
provider-offers = Le offerte
trust = Perché ti puoi fidare
offer-given-by = Te lo dà
offer-for = Per chi
offer-hours = Quando
offer-activation = Comincia entro
offer-days = { $n } giorni lavorativi
offer-mansioni = Che cosa comprende
offer-staff = Chi viene
offer-terms = Se cambi idea
terms-hours = Disdici gratis fino a { $hours } ore prima.
terms-then = Dopo paghi il { $percent } % del prezzo.
offer-provider = L’ente
offer-related = Altre offerte dello stesso servizio
not-found = Questa pagina non c’è
day = { $day ->
    [mon] lunedì
    [tue] martedì
    [wed] mercoledì
    [thu] giovedì
    [fri] venerdì
    [sat] sabato
   *[sun] domenica
}
