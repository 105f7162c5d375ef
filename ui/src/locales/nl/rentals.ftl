rooms-title = Ruimtes
rooms-intro = De ruimtes die je verhuurt, met hun prijzen.
rooms-empty = Er staan nog geen ruimtes in. Haal je lijst binnen.
rooms-capacity =
    { $count ->
        [one] 1 mens
       *[other] { $count } mensen
    }
rooms-everyone = iedereen
rooms-per = per { $per }
rooms-hour = per uur
rooms-day-part = per dagdeel
