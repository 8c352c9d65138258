namespace Rota.Plugins.Web;

// What was understood of an answer, and when that was given.
internal sealed record ReadAnswer(Quotes Quotes, DateTimeOffset Retrieved);
