import type { DescMessage, FileRegistry, Message } from "@bufbuild/protobuf";
import {
	create,
	createFileRegistry,
	FileDescriptorProtoSchema,
	file_google_protobuf_struct,
	file_google_protobuf_timestamp,
	fromBinary,
	toBinary,
} from "./grpc-library.ts";
import { type Fields, type MessageName, messages } from "./messages.ts";

/** Messages are known by their numbers; no name of ours travels. */
const packageName = "gatehouse.ccf";

const dependencies = [file_google_protobuf_struct, file_google_protobuf_timestamp];

/** By the name in the table: field types of descriptor.proto. */
const scalars: Readonly<Record<string, number>> = { int32: 5, bool: 8, string: 9, bytes: 12, uint32: 13 };
const messageType = 11;
const labels = { optional: 1, repeated: 3 };

const wellKnown: ReadonlySet<string> = new Set(["Struct", "Timestamp"]);

interface TypeOf {
	readonly type: number;
	readonly typeName?: string;
}

function typeOf(name: string): TypeOf {
	const type = scalars[name];
	if (type !== undefined) {
		return { type };
	}
	return { type: messageType, typeName: `.${wellKnown.has(name) ? "google.protobuf" : packageName}.${name}` };
}

/** A message's descriptor; a map is a list of entries with a key and a value. */
function descriptorOf(name: string, fields: Fields) {
	const maps = Object.values(fields).filter(([, type]) => type.startsWith("map "));
	return {
		name,
		field: Object.entries(fields).map(([number, [field, type]]) => {
			const [what = "", of = what] = type.split(" ");
			const isMap = what === "map";
			const shape = isMap
				? { type: messageType, typeName: `.${packageName}.${name}.${entryOf(field)}` }
				: typeOf(of);
			const label = isMap || what === "repeated" ? labels.repeated : labels.optional;
			return { name: field, jsonName: field, number: Number(number), label, ...shape };
		}),
		nestedType: maps.map(([field, type]) => ({
			name: entryOf(field),
			field: [
				{ name: "key", jsonName: "key", number: 1, label: labels.optional, type: scalars.string as number },
				{ name: "value", jsonName: "value", number: 2, label: labels.optional, ...typeOf(type.slice(4)) },
			],
			options: { mapEntry: true },
		})),
	};
}

function entryOf(field: string): string {
	return `${field[0]?.toUpperCase()}${field.slice(1)}Entry`;
}

function registryOf(table: Readonly<Record<string, Fields>>): FileRegistry {
	const file = create(FileDescriptorProtoSchema, {
		name: "gatehouse/ccf.proto",
		package: packageName,
		syntax: "proto3",
		dependency: dependencies.map(({ proto }) => proto.name),
		messageType: Object.entries(table).map(([name, fields]) => descriptorOf(name, fields)),
	});
	return createFileRegistry(file, (name) => dependencies.find(({ proto }) => proto.name === name));
}

const registry = registryOf(messages);

/** Writes and reads the messages of one name. */
export interface Codec<T> {
	readonly encode: (value: T) => Buffer;
	readonly decode: (bytes: Uint8Array) => T;
}

/** The caller knows which shape the table gives the name; here alone is it taken for granted. */
export function codecOf<T extends object>(name: MessageName): Codec<T> {
	const descriptor = registry.getMessage(`${packageName}.${name}`) as DescMessage;
	return {
		encode: (value) =>
			Buffer.from(toBinary(descriptor, create(descriptor, value as Record<string, unknown>))),
		decode: (bytes) => fromBinary(descriptor, bytes) as Message as unknown as T,
	};
}
