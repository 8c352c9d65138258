namespace Rota.Plugins.Web;

// A provider's answer, and its time.
internal sealed record Answer(string Text, DateTimeOffset Retrieved, bool IsCached);
