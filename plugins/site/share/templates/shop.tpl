{{>TOP}}
{{>HEADER}}
<nav class="kidbar" aria-label="[[Children]]">
<div class="kids">
{{#KID_ROW}}<a class="kid" href="/shop/{{NUMBER}}" {{#CURRENT}}aria-current="page"{{/CURRENT}}>{{#HAS_FACE}}<img src="{{FACE}}" width="40" height="50" alt="">{{/HAS_FACE}}<span>{{KID}} <span class="small dim">{{SECOND}}</span></span></a>{{/KID_ROW}}
<a class="kid add" href="/keys/add">@icon(plus)[[Add a child]]</a>
</div>
</nav>
<main id="main" class="stack">
{{#HAS_ADDED}}<p class="note good" role="status" id="added" tabindex="-1" data-focus>@icon(circle-check)<span>{{ADDED}} <a href="/cart">[[Go to cart]]</a></span></p>{{/HAS_ADDED}}
{{#HAS_MISSED}}<p class="note wait" role="status">@icon(alert)<span>[[{{MISSED}} of the keys did not fit or are not open now. The others are here.]]</span></p>{{/HAS_MISSED}}
<div class="stack-s">
<h1>{{HEADING}}</h1>
<p class="dim">{{JOB}}</p>
</div>
{{#HAS_UNTIL}}<p class="note info">@icon(calendar)<span>[[<strong>Order by {{UNTIL}}.</strong> After that day these photos can no longer be ordered here.]]</span></p>{{/HAS_UNTIL}}
{{#NO_PICTURES}}<div class="hold stack"><div class="orb">@icon(camera)</div><h2>[[The pictures are not here yet]]</h2><p>[[They usually come within 10 days of picture day. Please look again soon; your key stays the same.]]</p></div>{{/NO_PICTURES}}
{{#JUMPS}}<nav class="jump" aria-label="[[Groups of packages]]">{{#JUMP}}<a href="#group-{{PLACE}}"><span class="dot {{GROUP_CLASS}}"></span>{{GROUP_TITLE}}</a>{{/JUMP}}</nav>{{/JUMPS}}
{{#GROUP}}
<section class="stack group" id="group-{{PLACE}}" aria-labelledby="group-title-{{PLACE}}">
<div class="group-head {{GROUP_CLASS}}"><h2 id="group-title-{{PLACE}}">{{GROUP_TITLE}}</h2></div>
<div class="packs">
{{#PACK}}
<article class="pack">
<div class="fan {{FAN}}">{{#PRINT}}<img class="{{SPOT}} {{SHAPE}}" src="{{SRC}}" srcset="{{TINY}} 240w, {{SRC}} 480w" sizes="{{SIZES}}" width="{{WIDTH}}" height="{{HEIGHT}}" alt="" loading="{{LOADING}}" decoding="async">{{/PRINT}}</div>
<div class="pack-body">
<div class="row row-top"><h3 class="grow"><a href="{{LINK}}">{{NAME}}</a></h3><span class="price num end">{{#HAS_BASE}}<s class="dim small">{{BASE}}</s> {{/HAS_BASE}}{{PRICE}}</span></div>
<p class="small dim">{{CONTENT}}</p>
<p class="badges">{{#HAS_BASE}}<span class="badge">{{LIST}}</span>{{/HAS_BASE}}{{#IN_YOUR_CART}}<span class="badge">[[In your cart]]</span>{{/IN_YOUR_CART}}{{#WITH_DOWNLOAD}}<span class="badge">[[With a download]]</span>{{/WITH_DOWNLOAD}}</p>
</div>
</article>
{{/PACK}}
</div>
</section>
{{/GROUP}}
<form class="leave" method="post" action="/leave"><input type="hidden" name="token" value="{{TOKEN}}"><button class="button quiet flushstart">@icon(logout)[[Forget these photos on this device]]</button></form>
</main>
{{#HAS_CART}}
<section class="bar bar-always" aria-label="[[Cart]]" id="bar"><div><span class="bar-sum"><span class="small dim">{{IN_CART}}</span><strong class="num">{{CART_SUM}}</strong></span><a class="button main" href="/cart">[[Go to cart]]</a></div></section>
{{/HAS_CART}}
{{>END}}
