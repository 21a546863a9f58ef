// Command opa is OPA as a WASI reactor: compiler, formatter, tester, interpreter and builtins behind a few calls.
//
// A call takes the address and length of a JSON request and returns the address and length of a JSON answer, packed
// into one integer (address in the upper half). The caller gets room for the request from alloc, and gives request and
// answer back with release. Sources travel inside the request; nothing is read from a file system or a network.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unsafe"

	"github.com/open-policy-agent/opa/v1/util"
)

// The reactor has no program of its own: the runtime is initialised once, then calls come in.
func main() {}

// Memory handed to the host, by address, so that the garbage collector leaves it alone.
var lent = map[uint32][]byte{}

//go:wasmexport alloc
func alloc(size uint32) uint32 {
	return lend(make([]byte, max(size, 1)))
}

//go:wasmexport release
func release(address uint32) {
	delete(lent, address)
}

func lend(memory []byte) uint32 {
	address := uint32(uintptr(unsafe.Pointer(unsafe.SliceData(memory))))
	lent[address] = memory
	return address
}

// answer decodes the request, runs the call and lends its JSON answer. A panic becomes an error answer.
func answer[Request, Result any](address, length uint32, call func(Request) (Result, error)) uint64 {
	text := respond(lent[address], length, call)
	return uint64(lend(text))<<32 | uint64(len(text))
}

func respond[Request, Result any](memory []byte, length uint32, call func(Request) (Result, error)) (text []byte) {
	defer func() {
		if reason := recover(); reason != nil {
			text = failure(panicked(fmt.Sprint(reason)))
		}
	}()
	if int(length) > len(memory) {
		return failure(badRequest("the request is longer than the memory given for it"))
	}
	var request Request
	if err := util.NewJSONDecoder(bytes.NewReader(memory[:length])).Decode(&request); err != nil {
		return failure(badRequest(err.Error()))
	}
	result, err := call(request)
	if err != nil {
		return failure(err)
	}
	text, err = json.Marshal(map[string]any{"result": result})
	if err != nil {
		return failure(err)
	}
	return text
}
