import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/** Writes each message in one piece: where its header comes alone, the reader at the other end wakes up twice. */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly stream: NodeJS.WritableStream) {
    super();
    stream.on('error', (error) => {
      this.fireError(error);
    });
    stream.on('close', () => {
      this.fireClose();
    });
  }

  /** Ends when the message is on its way; fails where it cannot be written. */
  write(message: Message): Promise<void> {
    const content = JSON.stringify(message);
    const header = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n`;
    return new Promise((resolve, reject) => {
      this.stream.write(header + content, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  end(): void {
    this.stream.end();
  }
}
