package main

import (
	"bytes"
	"encoding/hex"
	"errors"
	"io"

	"github.com/open-policy-agent/opa/v1/bundle"
	"github.com/open-policy-agent/opa/v1/loader/filter"
	"github.com/open-policy-agent/opa/v1/util"
)

// bundleFile is a file of a bundle, by its path in it.
type bundleFile struct {
	Name  string `json:"name"`
	Bytes []byte `json:"bytes"` // base64 in JSON
}

type signRequest struct {
	Files     []bundleFile `json:"files"`
	Key       string       `json:"key"` // private key in PEM form
	Algorithm string       `json:"algorithm"`
	KeyID     string       `json:"keyid"`
}

type readRequest struct {
	Files     []bundleFile `json:"files"`
	Archive   []byte       `json:"archive"`   // a tar.gz in place of files
	Key       string       `json:"key"`       // public key in PEM form; "" leaves a signature unverified
	Algorithm string       `json:"algorithm"` // of the key
	KeyID     string       `json:"keyid"`
	Scope     string       `json:"scope"`
}

type readResult struct {
	Revision    string         `json:"revision"`
	Roots       []string       `json:"roots"`
	Entrypoints []string       `json:"entrypoints"`
	Modules     []string       `json:"modules"` // paths of the Rego files
	Data        map[string]any `json:"data"`
}

//go:wasmexport signBundle
func signBundleCall(address, length uint32) uint64 { return answer(address, length, signBundle) }

// signBundle is what opa sign does: the token over a bundle's files.
func signBundle(request signRequest) (string, error) {
	hasher, err := bundle.NewSignatureHasher(bundle.SHA256)
	if err != nil {
		return "", err
	}
	var files []bundle.FileInfo
	for _, f := range request.Files {
		var content any = f.Bytes
		if bundle.IsStructuredDoc(f.Name) {
			if err := util.Unmarshal(f.Bytes, &content); err != nil {
				return "", err
			}
		}
		digest, err := hasher.HashFile(content)
		if err != nil {
			return "", err
		}
		files = append(files, bundle.NewFile(f.Name, hex.EncodeToString(digest), bundle.SHA256.String()))
	}
	return bundle.GenerateSignedToken(files, bundle.NewSigningConfig(request.Key, request.Algorithm, ""), request.KeyID)
}

//go:wasmexport readBundle
func readBundleCall(address, length uint32) uint64 { return answer(address, length, readBundle) }

// readBundle loads a bundle as OPA's runtime does, under its own verifier.
func readBundle(request readRequest) (*readResult, error) {
	var loader bundle.DirectoryLoader = &fileLoader{files: request.Files}
	if len(request.Archive) > 0 {
		loader = bundle.NewTarballLoader(bytes.NewReader(request.Archive))
	}
	reader := bundle.NewCustomReader(loader)
	if request.Key == "" {
		reader = reader.WithSkipBundleVerification(true)
	} else {
		// Under this name where none is given, as on OPA's command line.
		id := request.KeyID
		if id == "" {
			id = "default"
		}
		keys := map[string]*bundle.KeyConfig{id: {Key: request.Key, Algorithm: request.Algorithm}}
		reader = reader.WithBundleVerificationConfig(bundle.NewVerificationConfig(keys, id, request.Scope, nil))
	}
	read, err := reader.Read()
	if err != nil {
		return nil, err
	}
	result := &readResult{Revision: read.Manifest.Revision, Data: read.Data, Entrypoints: []string{}, Modules: []string{}}
	if read.Manifest.Roots != nil {
		result.Roots = *read.Manifest.Roots
	}
	for _, resolver := range read.Manifest.WasmResolvers {
		result.Entrypoints = append(result.Entrypoints, resolver.Entrypoint)
	}
	for _, m := range read.Modules {
		result.Modules = append(result.Modules, m.Path)
	}
	return result, nil
}

// fileLoader hands a bundle's files to OPA from memory.
type fileLoader struct {
	files []bundleFile
	next  int
}

func (l *fileLoader) NextFile() (*bundle.Descriptor, error) {
	if l.next >= len(l.files) {
		return nil, io.EOF
	}
	f := l.files[l.next]
	l.next++
	if f.Name == "" {
		return nil, errors.New("a file without a name")
	}
	// As in an archive that OPA wrote.
	path := "/" + f.Name
	return bundle.NewDescriptor(path, path, bytes.NewBuffer(f.Bytes)), nil
}

func (l *fileLoader) WithFilter(filter.LoaderFilter) bundle.DirectoryLoader   { return l }
func (l *fileLoader) WithPathFormat(bundle.PathFormat) bundle.DirectoryLoader { return l }
func (l *fileLoader) WithSizeLimitBytes(int64) bundle.DirectoryLoader         { return l }
func (l *fileLoader) WithFollowSymlinks(bool) bundle.DirectoryLoader          { return l }
