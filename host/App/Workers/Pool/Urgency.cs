namespace Rota.Host.Workers;

// Which job goes first: one that somebody looks at, then one whose result is out of date, then one of many.
internal enum Urgency
{
    Now,
    Stale,
    Later,
}
