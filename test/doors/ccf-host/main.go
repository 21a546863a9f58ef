// Command ccf-host starts a runner plugin as the Continuous Compliance agent does, plays one run, and prints what came
// of it: a line of JSON once the plugin has started, and one at the end. The run is JSON on standard input.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"

	"github.com/hashicorp/go-hclog"
	"github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/dynamicpb"
)

type run struct {
	Plugin    string            `json:"plugin"`
	Folder    string            `json:"folder"`
	Protocol  int               `json:"protocol"`
	Configure json.RawMessage   `json:"configure"`
	Policies  []string          `json:"policies"`
	Behavior  map[string]any    `json:"behavior"`
	Fault     string            `json:"fault"` // see callBack and apiHelper
	Runs      int               `json:"runs"`  // how often Eval is called; absent, once
}

type outcome struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

type result struct {
	Configure *outcome          `json:"configure,omitempty"`
	Init      *outcome          `json:"init,omitempty"`
	Eval      *outcome          `json:"eval,omitempty"`
	Calls     []call            `json:"calls"`
	Logs      []json.RawMessage `json:"logs"`
	Health    string            `json:"health"`
	Exit      int               `json:"exit"`
	ShutMs    int64             `json:"shutMs"`
	Error     string            `json:"error,omitempty"`
}

func main() {
	var asked run
	if err := json.NewDecoder(os.Stdin).Decode(&asked); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if err := json.NewEncoder(os.Stdout).Encode(play(asked)); err != nil {
		os.Exit(2)
	}
}

func play(asked run) (made result) {
	command := exec.Command(asked.Plugin)
	command.Dir = asked.Folder
	var logged bytes.Buffer
	client := plugin.NewClient(&plugin.ClientConfig{
		HandshakeConfig: plugin.HandshakeConfig{
			ProtocolVersion:  1,
			MagicCookieKey:   "RUNNER_PLUGIN",
			MagicCookieValue: "AC755DCE-C118-481A-8EFA-18D8675D8122",
		},
		Plugins:          plugin.PluginSet{"runner": &runner{}},
		Cmd:              command,
		AllowedProtocols: []plugin.Protocol{plugin.ProtocolGRPC},
		Logger:           hclog.New(&hclog.LoggerOptions{Output: &logged, JSONFormat: true, Level: hclog.Debug}),
	})
	api := &apiHelper{fault: asked.Fault}
	defer func() {
		began := time.Now()
		client.Kill()
		made.ShutMs = time.Since(began).Milliseconds()
		if command.ProcessState != nil {
			made.Exit = command.ProcessState.ExitCode()
		}
		made.Calls = append([]call{}, api.calls...)
		for line := range bytes.Lines(logged.Bytes()) {
			made.Logs = append(made.Logs, json.RawMessage(bytes.TrimSpace(line)))
		}
	}()
	protocol, err := client.Client()
	if err != nil {
		made.Error = err.Error()
		return made
	}
	started := client.ReattachConfig()
	json.NewEncoder(os.Stdout).Encode(map[string]any{"pid": started.Pid, "address": started.Addr.String()})
	made.Health = "serving"
	if err := protocol.Ping(); err != nil {
		made.Health = err.Error()
	}
	dispensed, err := protocol.Dispense("runner")
	if err != nil {
		made.Error = err.Error()
		return made
	}
	connection := dispensed.(*connected)
	configure, err := read("ConfigureRequest", asked.Configure)
	if err != nil {
		made.Error = err.Error()
		return made
	}
	made.Configure = connection.call("Configure", configure, "ConfigureResponse")
	if made.Configure.Code != codes.OK.String() {
		return made
	}
	if asked.Protocol == 2 {
		made.Init = connection.callBack("Init", asked, api, "InitResponse")
		if made.Init.Code != codes.OK.String() {
			return made
		}
	}
	for range max(asked.Runs, 1) {
		made.Eval = connection.callBack("Eval", asked, api, "EvalResponse")
	}
	return made
}

// runner is the plugin's one interface, in go-plugin's terms.
type runner struct{ plugin.NetRPCUnsupportedPlugin }

func (*runner) GRPCServer(*plugin.GRPCBroker, *grpc.Server) error { return nil }

func (*runner) GRPCClient(_ context.Context, broker *plugin.GRPCBroker, conn *grpc.ClientConn) (any, error) {
	return &connected{broker, conn}, nil
}

type connected struct {
	broker *plugin.GRPCBroker
	conn   *grpc.ClientConn
}

func (c *connected) call(method string, request *dynamicpb.Message, response string) *outcome {
	// No deadline, as the agent has none; this bound only keeps a test from hanging.
	within, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	err := c.conn.Invoke(within, "/proto.Runner/"+method, request, message(response))
	told := status.Convert(err)
	return &outcome{Code: told.Code().String(), Message: told.Message()}
}

// callBack serves the API on a connection of its own for as long as the call takes.
func (c *connected) callBack(method string, asked run, api *apiHelper, response string) *outcome {
	id := c.broker.NextId()
	ended := make(chan *grpc.Server, 1)
	serve := func() {
		c.broker.AcceptAndServe(id, func(options []grpc.ServerOption) *grpc.Server {
			server := grpc.NewServer(options...)
			server.RegisterService(&apiService, api)
			ended <- server
			return server
		})
	}
	switch asked.Fault {
	case "unannounced":
	case "late":
		time.AfterFunc(700*time.Millisecond, serve)
	default:
		go serve()
	}
	request, err := read(method+"Request", requestOf(asked, id))
	if err != nil {
		return &outcome{Code: "host", Message: err.Error()}
	}
	if asked.Fault == "die-after-request" {
		time.AfterFunc(300*time.Millisecond, func() { syscall.Kill(os.Getpid(), syscall.SIGKILL) })
	}
	told := c.call(method, request, response)
	select {
	case server := <-ended:
		server.Stop()
	default:
	}
	return told
}

func requestOf(asked run, id uint32) []byte {
	behavior := map[string]any{}
	for part, labels := range asked.Behavior {
		behavior[part] = map[string]any{"values": labels}
	}
	text, _ := json.Marshal(map[string]any{"policyPaths": asked.Policies, "apiServer": id, "policyBehavior": behavior})
	return text
}
