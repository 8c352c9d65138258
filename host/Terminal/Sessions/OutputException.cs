namespace Rota.Terminal;

// Standard output or error cannot be written, because the disk is full for example.
internal sealed class OutputException(string why) : IOException(why);
