namespace Rota.Host.Settings;

internal sealed class JsonMistake(string what, int line, int column) : Exception(what)
{
    public int Line { get; } = line;

    public int Column { get; } = column;
}
