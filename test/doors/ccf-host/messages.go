package main

import (
	"strconv"
	"strings"

	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protodesc"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
	"google.golang.org/protobuf/types/dynamicpb"
	_ "google.golang.org/protobuf/types/known/structpb"
	_ "google.golang.org/protobuf/types/known/timestamppb"
)

// What the agent and a runner plugin say to each other: a message a line, its fields by number, name and type. A star
// is a repeated field, a percent sign a map by text, an at sign an enumeration.
const table = `
Empty:
ConfigureRequest: 1 config %string; 2 policy_data .google.protobuf.Struct; 3 policyBehavior %StringList
ConfigureResponse: 1 value bytes
InitRequest: 1 policyPaths *string; 2 apiServer uint32; 3 policyBehavior %StringList
InitResponse:
EvalRequest: 1 policyPaths *string; 2 apiServer uint32; 3 policyBehavior %StringList
EvalResponse: 1 status @ExecutionStatus
StringList: 1 values *string
CreateEvidenceRequest: 1 Evidence *Evidence
UpsertRiskTemplatesRequest: 1 PackageName string; 2 RiskTemplates *RiskTemplate
UpsertSubjectTemplatesRequest: 1 SubjectTemplates *SubjectTemplate
Evidence: 1 UUID string; 2 Title string; 3 Description string; 4 Remarks string; 5 Labels %string; 6 Start .google.protobuf.Timestamp; 7 End .google.protobuf.Timestamp; 8 Expires .google.protobuf.Timestamp; 9 Links *Link; 10 Props *Property; 11 Origins *Origin; 12 Activities *Activity; 13 InventoryItems *InventoryItem; 14 Components *Component; 15 Subjects *Subject; 16 Status EvidenceStatus
EvidenceStatus: 1 Reason string; 2 Remarks string; 3 State @EvidenceStatusState
Property: 1 Name string; 2 Value string; 3 Uuid string; 4 Ns string; 5 Class string; 6 Group string; 7 Remarks string
Link: 1 Href string; 2 Rel string; 3 MediaType string; 4 ResourceFragment string; 5 Text string
Origin: 1 Actors *OriginActor
OriginActor: 1 UUID string; 2 Title string; 3 RoleId string; 4 Type string; 5 Links *Link; 6 Props *Property
Activity: 1 UUID string; 2 Title string; 3 Description string; 4 Remarks string; 5 Steps *Step; 6 Links *Link; 7 Props *Property
Step: 1 UUID string; 2 Title string; 3 Description string; 4 Remarks string; 5 Links *Link; 6 Props *Property
Subject: 1 Identifier string; 2 Type @SubjectType; 3 Description string; 4 Remarks string; 5 Links *Link; 6 Props *Property
Component: 1 Identifier string; 2 Type string; 3 Title string; 4 Description string; 5 Remarks string; 6 Purpose string; 8 Links *Link; 9 Props *Property
InventoryItem: 1 Identifier string; 2 Type string; 3 Title string
RiskTemplate: 1 UUID string; 2 PolicyPackage string; 3 Name string; 4 Title string; 5 Statement string; 6 LikelihoodHint string; 7 ImpactHint string; 8 ViolationIds *string; 9 ThreatRefs *ThreatRef; 10 Remediation Remediation; 15 DedupeLabelKeys *string; 16 LabelSchema *LabelSchema
ThreatRef: 1 System string; 2 ExternalID string; 3 Title string; 4 Url string
Remediation: 1 Title string; 2 Description string; 3 Tasks *RemediationTask
RemediationTask: 1 Title string; 2 OrderIndex int32
LabelSchema: 1 Key string; 2 Description string
SubjectTemplate: 1 Name string; 2 Type @SubjectType; 3 TitleTemplate string; 4 DescriptionTemplate string; 5 PurposeTemplate string; 6 RemarksTemplate string; 7 IdentityLabelKeys *string; 11 LabelSchema *LabelSchema
`

var enums = map[string][]string{
	"ExecutionStatus":     {"SUCCESS", "FAILURE"},
	"EvidenceStatusState": {"SATISFIED", "NOT_SATISFIED"},
	"SubjectType":         {"INVENTORY_ITEM", "COMPONENT", "USER", "LOCATION", "PARTY", "RESOURCE"},
}

var scalars = map[string]descriptorpb.FieldDescriptorProto_Type{
	"string": descriptorpb.FieldDescriptorProto_TYPE_STRING,
	"bytes":  descriptorpb.FieldDescriptorProto_TYPE_BYTES,
	"uint32": descriptorpb.FieldDescriptorProto_TYPE_UINT32,
	"int32":  descriptorpb.FieldDescriptorProto_TYPE_INT32,
}

var described = describe()

// message is an empty one of that name.
func message(name string) *dynamicpb.Message {
	return dynamicpb.NewMessage(described.Messages().ByName(protoreflect.Name(name)))
}

// read makes a message of JSON with the names of the table.
func read(name string, text []byte) (*dynamicpb.Message, error) {
	m := message(name)
	return m, protojson.Unmarshal(text, m)
}

// written is a message as JSON with the names of the table, empty fields included.
func written(m proto.Message) ([]byte, error) {
	return protojson.MarshalOptions{UseProtoNames: true, EmitUnpopulated: true}.Marshal(m)
}

func describe() protoreflect.FileDescriptor {
	file := &descriptorpb.FileDescriptorProto{
		Name:       proto.String("host.proto"),
		Package:    proto.String("host"),
		Syntax:     proto.String("proto3"),
		Dependency: []string{"google/protobuf/struct.proto", "google/protobuf/timestamp.proto"},
	}
	for name, values := range enums {
		enum := &descriptorpb.EnumDescriptorProto{Name: proto.String(name)}
		for number, value := range values {
			enum.Value = append(enum.Value, &descriptorpb.EnumValueDescriptorProto{
				Name: proto.String(name + "_" + value), Number: proto.Int32(int32(number)),
			})
		}
		file.EnumType = append(file.EnumType, enum)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(table), "\n") {
		name, fields, _ := strings.Cut(line, ":")
		m := &descriptorpb.DescriptorProto{Name: proto.String(name)}
		for field := range strings.SplitSeq(fields, ";") {
			if words := strings.Fields(field); len(words) == 3 {
				add(m, words[0], words[1], words[2])
			}
		}
		file.MessageType = append(file.MessageType, m)
	}
	made, err := protodesc.NewFile(file, protoregistry.GlobalFiles)
	if err != nil {
		panic(err)
	}
	return made
}

func add(m *descriptorpb.DescriptorProto, number, name, kind string) {
	n, _ := strconv.Atoi(number)
	field := fieldOf(int32(n), name, strings.TrimLeft(kind, "*%"))
	if kind[0] == '*' || kind[0] == '%' {
		field.Label = descriptorpb.FieldDescriptorProto_LABEL_REPEATED.Enum()
	}
	if kind[0] == '%' {
		entry := strings.ToUpper(name[:1]) + name[1:] + "Entry"
		m.NestedType = append(m.NestedType, &descriptorpb.DescriptorProto{
			Name:    proto.String(entry),
			Field:   []*descriptorpb.FieldDescriptorProto{fieldOf(1, "key", "string"), fieldOf(2, "value", kind[1:])},
			Options: &descriptorpb.MessageOptions{MapEntry: proto.Bool(true)},
		})
		field.Type = descriptorpb.FieldDescriptorProto_TYPE_MESSAGE.Enum()
		field.TypeName = proto.String(".host." + m.GetName() + "." + entry)
	}
	m.Field = append(m.Field, field)
}

func fieldOf(number int32, name, kind string) *descriptorpb.FieldDescriptorProto {
	field := &descriptorpb.FieldDescriptorProto{
		Name: proto.String(name), JsonName: proto.String(name), Number: proto.Int32(number),
		Label: descriptorpb.FieldDescriptorProto_LABEL_OPTIONAL.Enum(),
	}
	if scalar, ok := scalars[kind]; ok {
		field.Type = scalar.Enum()
		return field
	}
	if kind[0] == '@' {
		field.Type = descriptorpb.FieldDescriptorProto_TYPE_ENUM.Enum()
		field.TypeName = proto.String(".host." + kind[1:])
		return field
	}
	field.Type = descriptorpb.FieldDescriptorProto_TYPE_MESSAGE.Enum()
	field.TypeName = proto.String(kind)
	if kind[0] != '.' {
		field.TypeName = proto.String(".host." + kind)
	}
	return field
}
