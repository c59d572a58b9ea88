<?php
// A session on the lab's database; a failure is a 500, as an application would give it.
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
return new mysqli(getenv('LAB_DATABASE'), 'lab', '', '', (int) getenv('LAB_DATABASE_PORT'));
