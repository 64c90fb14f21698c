"""When the program itself is at fault: told once and honestly, and the work goes on."""
