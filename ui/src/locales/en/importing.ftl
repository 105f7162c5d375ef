import-title = Import lists
import-intro = First we only read your lists. You see what will come in and what will not.
import-drop = Drag your files or folder here. Excel, CSV and JSON will do.
import-drop-more = Drag more here if you like.
import-choose-files = Choose files
import-choose-folder = Choose a folder
import-ready =
    { $count ->
        [one] 1 row can come in
       *[other] { $shown } rows can come in
    }
import-nothing-new = There is nothing new to bring in
import-refused-some =
    { $count ->
        [one] 1 row will not come in. Below you see why.
       *[other] { $count } rows will not come in. Below you see why.
    }
import-present-some =
    { $count ->
        [one] 1 row is already there and is not counted twice.
       *[other] { $shown } rows are already there and are not counted twice.
    }
import-do = Import
import-clear = Other files
import-done =
    { $count ->
        [one] 1 row is in
       *[other] { $shown } rows are in
    }
import-done-next = Is something wrong? Undo the whole import.
import-to-month = Go to month end
import-again = Import more
import-toast = The lists were imported.
import-files = Files
import-kind-organisation = Details of the organisation
import-kind-people = List of people
import-kind-customers = List of customers
import-kind-rooms = Rooms with rates
import-kind-billable-lines = Lines to bill
import-kind-till-sales = Till sales
import-kind-placements = Placements
import-kind-hours = Hours worked
import-kind-unknown = We do not know what this is
import-rows-come = Will come in
import-rows-came = Came in
import-rows-present = Already there
import-rows-refused = Refused
import-how-read = How we read this
import-encoding = Encoding: { $encoding }
import-separator = Columns separated by { $separator }
import-separator-semicolon = semicolon
import-separator-comma = comma
import-separator-tab = tab
import-separator-bar = vertical bar
import-header-row = Column names in row { $row }
import-rows-read =
    { $count ->
        [one] 1 row read
       *[other] { $shown } rows read
    }
import-columns-used = Columns recognised: { $columns }
import-columns-unused = Columns not used: { $columns }
import-refused-title = Rows that will not come in
import-remarks-title = Came in, but have a look
import-row-file = File
import-row-line = Row
import-row-reason = Why
import-row-cells = What it says
import-rows-more =
    { $count ->
        [one] And 1 more row.
       *[other] And { $count } more rows.
    }
