using System.Text.RegularExpressions;

namespace Rota.Tests;

// A pattern to avoid and the advice for it, in prose of one kind or of any.
internal sealed record VoicePattern(Regex Regex, string Advice, ProseKind? Kind = null);
