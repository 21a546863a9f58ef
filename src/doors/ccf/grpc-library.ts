/** The libraries of this door: no other file of it names them. */
export { create, createFileRegistry, fromBinary, toBinary } from "@bufbuild/protobuf";
export {
	FileDescriptorProtoSchema,
	file_google_protobuf_struct,
	file_google_protobuf_timestamp,
} from "@bufbuild/protobuf/wkt";
export { Client, credentials, Server, ServerCredentials } from "@grpc/grpc-js";
