using System.Collections.Concurrent;

namespace Rota.Plugins.Web;

// Parsed quotes of cached answers, valid while the file is unchanged. The same answer read with other options is a separate entry.
internal sealed class ReadAnswers(ResponseCache cache)
{
    private readonly ConcurrentDictionary<(string Address, string Options), (AnswerMark Mark, ReadAnswer Read)> _read = new();

    public ReadAnswer? Find(Inquiry inquiry, WebOptions options) =>
        _read.TryGetValue(KeyOf(inquiry, options), out var known) && cache.MarkOf(inquiry) == known.Mark ? known.Read : null;

    // The mark was taken before the file was read, at the given time.
    public void Keep(Inquiry inquiry, WebOptions options, AnswerMark mark, DateTimeOffset began, ReadAnswer read)
    {
        if (mark.IsBefore(began)) _read[KeyOf(inquiry, options)] = (mark, read);
    }

    private static (string Address, string Options) KeyOf(Inquiry inquiry, WebOptions options) =>
        ($"{inquiry.Name}\n{inquiry.Address.AbsoluteUri}", options.Shown);
}
