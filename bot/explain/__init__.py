"""Why an answer is what it is: the trace of it as plain data, for whoever mends a wrong one."""
