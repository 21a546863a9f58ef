package main

//go:wasmexport check
func checkCall(address, length uint32) uint64 { return answer(address, length, check) }

// check compiles strictly against the schemas and says nothing but yes.
func check(p policy) (bool, error) {
	capabilities, err := p.capabilities()
	if err != nil {
		return false, err
	}
	modules, err := p.parse(capabilities)
	if err != nil {
		return false, err
	}
	return true, p.compile(p.compiler(capabilities), modules)
}
