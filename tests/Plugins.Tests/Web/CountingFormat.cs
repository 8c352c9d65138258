using Rota.Plugins.Web;

namespace Rota.Tests;

// Yahoo's format, which counts how often an answer is parsed.
internal sealed class CountingFormat : IFormat
{
    private readonly YahooFormat _format = new();

    public int Reads { get; private set; }

    public Provider Provider => _format.Provider;

    public string PathOf(Asset asset) => _format.PathOf(asset);

    public Quotes Read(Answer answer, Asset asset)
    {
        Reads++;
        return _format.Read(answer, asset);
    }
}
