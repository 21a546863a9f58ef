package main

import (
	"encoding/json"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Most bytes of one value, and of all values of one answer.
const (
	maxValueBytes = 32 << 10
	maxTableBytes = 8 << 20
)

// valueTable writes each value once, however often it is bound.
type valueTable struct {
	encoded []json.RawMessage
	known   map[int][]tabled
	bytes   int
}

type tabled struct {
	value ast.Value
	index int
}

func newValueTable() *valueTable {
	return &valueTable{known: map[int][]tabled{}}
}

func (t *valueTable) add(value ast.Value) *int {
	hash := value.Hash()
	for _, one := range t.known[hash] {
		if one.value.Compare(value) == 0 {
			return &one.index
		}
	}
	index := len(t.encoded)
	budget := min(maxValueBytes, maxTableBytes-t.bytes)
	text, err := json.Marshal(encodeValue(value, &budget))
	if err != nil {
		text = []byte("null")
	}
	t.bytes += len(text)
	t.encoded = append(t.encoded, text)
	t.known[hash] = append(t.known[hash], tabled{value, index})
	return &index
}

// encodeValue keeps apart what JSON does not: composites are lists that begin with a letter: `["a", …]` is an array,
// `["s", …]` a set, `["o", [key, value], …]` an object, and `["x", what, size]` a value that is too large to be told.
// A text is told whole or not at all, so that whoever looks for secrets in it finds them.
func encodeValue(value ast.Value, budget *int) any {
	switch v := value.(type) {
	case ast.String:
		if *budget -= len(v) + 8; *budget < 0 {
			return []any{"x", "text", len(v)}
		}
		return string(v)
	case *ast.Array:
		return encodeAll([]any{"a"}, "array", v.Len(), budget, func(add func(any)) {
			v.Foreach(func(term *ast.Term) { add(encodeValue(term.Value, budget)) })
		})
	case ast.Set:
		return encodeAll([]any{"s"}, "set", v.Len(), budget, func(add func(any)) {
			v.Foreach(func(term *ast.Term) { add(encodeValue(term.Value, budget)) })
		})
	case ast.Object:
		return encodeAll([]any{"o"}, "object", v.Len(), budget, func(add func(any)) {
			v.Foreach(func(key, item *ast.Term) {
				add([]any{encodeValue(key.Value, budget), encodeValue(item.Value, budget)})
			})
		})
	default:
		if *budget -= 8; *budget < 0 {
			return []any{"x", "value", 0}
		}
		plain, err := ast.JSON(value)
		if err != nil {
			return []any{"x", "value", 0}
		}
		return plain
	}
}

func encodeAll(list []any, what string, size int, budget *int, each func(add func(any))) any {
	if *budget -= 8 * (size + 1); *budget < 0 {
		return []any{"x", what, size}
	}
	each(func(item any) { list = append(list, item) })
	return list
}
