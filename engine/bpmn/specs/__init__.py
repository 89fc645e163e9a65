"""The elements of BPMN that run, one idea a file, on the library's task specifications."""
