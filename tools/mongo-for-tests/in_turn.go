package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"sync"
	"time"
)

// FerretDB reads a document, changes it and writes it back without a lock, so two conditional updates may both win.
// MongoDB updates one document atomically; taking one command at a time gives the same.
var turn sync.Mutex

const (
	headerBytes     = 16
	maxMessageBytes = 64 << 20
	opQuery         = 2004
	opMsg           = 2013
	moreToCome      = 1 << 1
)

func serveInTurn(listener net.Listener, socket string) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		go relay(client, socket)
	}
}

func relay(client net.Conn, socket string) {
	defer client.Close()
	server, err := dial(socket)
	if err != nil {
		return
	}
	defer server.Close()
	for {
		request, err := readMessage(client)
		if err != nil {
			return
		}
		reply, err := ask(server, request)
		if err != nil {
			return
		}
		if _, err := client.Write(reply); err != nil {
			return
		}
	}
}

// The first clients may come before FerretDB listens.
func dial(socket string) (net.Conn, error) {
	for try := 0; ; try++ {
		server, err := net.Dial("unix", socket)
		if err == nil || try == 200 {
			return server, err
		}
		time.Sleep(50 * time.Millisecond)
	}
}

func ask(server net.Conn, request []byte) ([]byte, error) {
	if !isGreeting(request) {
		turn.Lock()
		defer turn.Unlock()
	}
	if _, err := server.Write(request); err != nil {
		return nil, err
	}
	if wantsNoReply(request) {
		return nil, nil
	}
	return readMessage(server)
}

func wantsNoReply(message []byte) bool {
	return len(message) >= headerBytes+4 &&
		binary.LittleEndian.Uint32(message[12:]) == opMsg &&
		binary.LittleEndian.Uint32(message[headerBytes:])&moreToCome != 0
}

// Drivers watch a server by greeting it; a long queue of commands must not look like an outage.
func isGreeting(message []byte) bool {
	const name = headerBytes + 10 // after the flags, the kind of section, the length of its document and a type
	if binary.LittleEndian.Uint32(message[12:]) == opQuery {
		return true
	}
	return len(message) > name && binary.LittleEndian.Uint32(message[12:]) == opMsg &&
		(bytes.HasPrefix(message[name:], []byte("hello\x00")) || bytes.HasPrefix(bytes.ToLower(message[name:name+9]), []byte("ismaster\x00")))
}

func readMessage(connection net.Conn) ([]byte, error) {
	header := make([]byte, headerBytes)
	if _, err := io.ReadFull(connection, header); err != nil {
		return nil, err
	}
	length := binary.LittleEndian.Uint32(header)
	if length < headerBytes || length > maxMessageBytes {
		return nil, errors.New("not a message of the MongoDB wire protocol")
	}
	message := make([]byte, length)
	copy(message, header)
	_, err := io.ReadFull(connection, message[headerBytes:])
	return message, err
}
