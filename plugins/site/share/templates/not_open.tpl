{{>TOP}}
{{>HEADER}}
<main id="main" class="narrow">
<div class="hold stack">
<div class="orb">@icon(calendar)</div>
<h1>{{JOB}}</h1>
<p>{{SENTENCE}}</p>
<p class="row wrap keylinks center-row"><a href="/order">[[Where is my order?]]</a><a href="/">[[Enter another key]]</a></p>
</div>
</main>
{{>END}}
