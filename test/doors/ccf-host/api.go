package main

import (
	"context"
	"encoding/json"
	"os"
	"sync"
	"syscall"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
)

// call is what the plugin has called, as it came in.
type call struct {
	Method  string          `json:"method"`
	Bytes   int             `json:"bytes"`
	Message json.RawMessage `json:"message"`
}

// apiHelper is the agent's side of Init and Eval. What it does wrong is named by fault: refuse-METHOD, hang, or
// die-in-evidence.
type apiHelper struct {
	fault string
	mutex sync.Mutex
	calls []call
}

type helper interface{}

var apiService = grpc.ServiceDesc{
	ServiceName: "proto.ApiHelper",
	HandlerType: (*helper)(nil),
	Methods: []grpc.MethodDesc{
		method("CreateEvidence"),
		method("UpsertRiskTemplates"),
		method("UpsertSubjectTemplates"),
	},
}

func method(name string) grpc.MethodDesc {
	handle := func(server any, _ context.Context, decode func(any) error, _ grpc.UnaryServerInterceptor) (any, error) {
		request := message(name + "Request")
		if err := decode(request); err != nil {
			return nil, err
		}
		text, err := written(request)
		if err != nil {
			return nil, err
		}
		api := server.(*apiHelper)
		api.mutex.Lock()
		defer api.mutex.Unlock()
		api.calls = append(api.calls, call{name, proto.Size(request), text})
		switch api.fault {
		case "refuse-" + name:
			return nil, status.Error(codes.Unknown, "unexpected api response status code: 400")
		case "hang":
			time.Sleep(time.Hour)
		case "die-in-evidence":
			if name == "CreateEvidence" {
				syscall.Kill(os.Getpid(), syscall.SIGKILL)
			}
		}
		return message("Empty"), nil
	}
	return grpc.MethodDesc{MethodName: name, Handler: handle}
}
