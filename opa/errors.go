package main

import (
	"encoding/json"
	"errors"
	"regexp"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// problem is an error with its place, as far as one is known.
type problem struct {
	Code    string   `json:"code"`
	Message string   `json:"message"`
	File    string   `json:"file,omitempty"`
	Row     int      `json:"row,omitempty"`
	Col     int      `json:"col,omitempty"`
	Details []string `json:"details,omitempty"`
}

// badRequest is the host's fault, not the policy author's.
type badRequest string

func (e badRequest) Error() string { return string(e) }

// panicked is a fault of OPA's or ours; the instance lives on.
type panicked string

func (e panicked) Error() string { return string(e) }

func failure(err error) []byte {
	text, err := json.Marshal(map[string]any{"errors": problems(err)})
	if err != nil {
		return []byte(`{"errors":[{"code":"opa_error","message":"the error cannot be written as JSON"}]}`)
	}
	return text
}

func problems(err error) []problem {
	if list, ok := errors.AsType[ast.Errors](err); ok {
		return fromErrors(list)
	}
	if one, ok := errors.AsType[*ast.Error](err); ok {
		return fromErrors(ast.Errors{one})
	}
	if one, ok := errors.AsType[*topdown.Error](err); ok {
		return []problem{at(one.Location, problem{Code: one.Code, Message: one.Message})}
	}
	if one, ok := errors.AsType[badRequest](err); ok {
		return []problem{{Code: "bad_request", Message: one.Error()}}
	}
	if one, ok := errors.AsType[panicked](err); ok {
		return []problem{{Code: "panic", Message: one.Error()}}
	}
	return []problem{{Code: "opa_error", Message: err.Error()}}
}

// written turns the compiler's own names back into what an author wrote.
func written(text string) string {
	return strings.ReplaceAll(generated.ReplaceAllString(text, "_"), "internal.print", "print")
}

var generated = regexp.MustCompile(`__local\d+__`)

func fromErrors(list ast.Errors) []problem {
	list.Sort()
	found := make([]problem, 0, len(list))
	for _, one := range list {
		var details []string
		if one.Details != nil {
			for _, line := range one.Details.Lines() {
				details = append(details, written(line))
			}
		}
		found = append(found, at(one.Location, problem{
			Code:    one.Code,
			Message: written(one.Message),
			Details: details,
		}))
	}
	return found
}

func at(location *ast.Location, p problem) problem {
	if location != nil {
		p.File, p.Row, p.Col = location.File, location.Row, location.Col
	}
	return p
}
