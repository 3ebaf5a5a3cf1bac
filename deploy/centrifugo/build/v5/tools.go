//go:build tools

// Package build pins the Centrifugo server that the local platform builds where none is installed.
package build

import _ "github.com/centrifugal/centrifugo/v5"
