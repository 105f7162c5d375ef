rooms-title = Rooms
rooms-intro = The rooms you let, with their rates.
rooms-empty = There are no rooms yet. Bring in your list.
rooms-capacity =
    { $count ->
        [one] 1 person
       *[other] { $count } people
    }
rooms-everyone = everyone
rooms-per = per { $per }
rooms-hour = per hour
rooms-day-part = per part of the day
