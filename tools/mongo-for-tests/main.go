// mongo-for-tests speaks the MongoDB wire protocol over durable SQLite, for tests on machines without a mongod.
//
//	mongo-for-tests ADDRESS FOLDER
package main

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func run() error {
	if len(os.Args) != 3 {
		return fmt.Errorf("usage: %s ADDRESS FOLDER, for example 127.0.0.1:27017 /tmp/mongo", os.Args[0])
	}
	socket := filepath.Join(os.Args[2], "ferretdb.sock")
	if err := os.Remove(socket); err != nil && !os.IsNotExist(err) {
		return err
	}
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{Unix: socket},
		Handler:   "sqlite",
		SQLiteURL: "file:" + os.Args[2] + "/",
	})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", os.Args[1])
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer stop()
	context.AfterFunc(ctx, func() { listener.Close() })
	go serveInTurn(listener, socket)
	return server.Run(ctx)
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
